package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.glabella.chat.Conversation.Owner;

class ConversationTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
	private static final Instant LATER = NOW.plusSeconds(60);

	private final Conversation fresh = new Conversation(7, "hash", Owner.BOT, 1, 0, null, false, null, null, null, "2026-11", NOW, false);

	@Test
	void numbersMessagesFromOne() {
		assertThat(fresh.spoke(NOW).last()).isEqualTo(1);
		assertThat(fresh.spoke(NOW).spoke(LATER)).extracting(Conversation::last, Conversation::touched).containsExactly(2, LATER);
		assertThat(fresh.spoke(NOW).version()).as("nobody else owns it now").isEqualTo(1);
	}

	@Test
	void raisesTheVersionWithEachChangeOfTheOwner() {
		var story = fresh.queued("asked", false, NOW);
		assertThat(story.version()).isEqualTo(2);
		story = story.claimedBy(1, "Dana", NOW);
		assertThat(story.version()).isEqualTo(3);
		story = story.givenBack(NOW);
		assertThat(story.version()).isEqualTo(4);
		story = story.closed(NOW);
		assertThat(story.version()).isEqualTo(5);
	}

	@Test
	void keepsThePlaceOfWhoWaitsAlready() {
		var twice = fresh.queued("asked", false, NOW).queued("complaint", false, LATER);

		assertThat(twice).extracting(Conversation::reason, Conversation::waitingSince, Conversation::version).containsExactly("asked", NOW, 2);
	}

	@Test
	void letsTheWaitingOnlyBecomeMoreUrgent() {
		var urgent = fresh.queued("asked", false, NOW).queued("red-flag", true, LATER);

		assertThat(urgent).extracting(Conversation::reason, Conversation::urgent, Conversation::waitingSince).containsExactly("red-flag", true, NOW);
		assertThat(urgent.queued("asked", false, LATER).urgent()).isTrue();
	}

	@Test
	void tellsTheSecondToClaimWhoWasFirst() {
		var claimed = fresh.queued("asked", false, NOW).claimedBy(1, "Dana", NOW);

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> claimed.claimedBy(2, "Sam", LATER)).withMessageContaining("Dana");
	}

	@Test
	void leavesAPersonsConversationToThePerson() {
		var claimed = fresh.queued("asked", false, NOW).claimedBy(1, "Dana", NOW);

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> claimed.backToBot(LATER));
		assertThatIllegalStateException().isThrownBy(() -> fresh.givenBack(LATER));
	}

	@Test
	void forgetsTheWaitingWithTheBot() {
		var back = fresh.queued("asked", true, NOW).backToBot(LATER);

		assertThat(back).extracting(Conversation::owner, Conversation::reason, Conversation::urgent, Conversation::waitingSince)
			.containsExactly(Owner.BOT, null, false, null);
		assertThat(back.backToBot(LATER)).isEqualTo(back);
	}

	@Test
	void saysNothingMoreOnceClosed() {
		var closed = fresh.closed(NOW);

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> closed.spoke(LATER));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> closed.queued("asked", false, LATER));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> closed.backToBot(LATER));
		assertThat(closed.closed(LATER)).isEqualTo(closed);
	}

	@Test
	void admitsTheBotsReplyAtTheVersionItWasAskedAt() {
		var answer = new Reply(1, "A little.", "answer", "pain", null, false, null);
		var there = fresh.queued("asked", false, NOW);

		assertThat(fresh.admits(answer, 1)).isTrue();
		assertThat(there.admits(answer, 2)).isFalse();
		assertThat(there.backToBot(NOW).admits(answer, 1)).as("the question is from before the hand-off").isFalse();
	}

	@Test
	void admitsUrgentAdviceUntilAPersonHasIt() {
		var urgent = new Reply(1, "Call 911 now.", "urgent", null, "red-flag", true, null);
		var waiting = fresh.queued("asked", false, NOW);

		assertThat(fresh.admits(urgent, 1)).isTrue();
		assertThat(waiting.admits(urgent, 1)).isTrue();
		assertThat(waiting.claimedBy(1, "Dana", NOW).admits(urgent, 1)).isFalse();
		assertThat(fresh.closed(NOW).admits(urgent, 1)).isFalse();
	}

	@Test
	void knowsWhatAReplyCanBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Reply(1, "Yes.", "maybe", null, null, false, null)).withMessageContaining("maybe");
		assertThatIllegalArgumentException().isThrownBy(() -> new Reply(0, "Yes.", "answer", null, null, false, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Reply(1, " ", "answer", null, null, false, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Reply(1, "Yes.", "answer", null, null, true, null));
	}
}
