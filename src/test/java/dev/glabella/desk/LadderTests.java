package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class LadderTests extends DeskTest {

	@Test
	void tellsTheVisitorSoonWhenNobodyIsAtTheDesk() {
		long id = waiting(false, Duration.ofSeconds(6));
		ladder.climb();
		ladder.climb();
		assertThat(said(id)).containsExactly("when does it start", "Nobody has been free so far.");
		assertThat(jdbc.sql("select card from message where conversation = :id and number = 2").param("id", id).query(String.class).single()).contains("\"offerContact\":true");
		assertThat(owner(id)).as("keeps the place").isEqualTo("QUEUE");
		assertThat(handOff(id).get("TOLD_AT")).isNotNull();
	}

	@Test
	void givesBackToTheAssistantWhenNobodyCame() {
		long id = waiting(false, Duration.ofMinutes(10));
		ladder.climb();
		assertThat(said(id)).endsWith("Nobody could take your chat. I answer again.");
		assertThat(owner(id)).isEqualTo("BOT");
		assertThat(handOff(id)).containsEntry("OUTCOME", "unanswered");
		assertThat(audited("hand-off-unanswered")).containsExactly("conversation:" + id);
	}

	@Test
	void saysSoOnlyOnceToWhomWasTurnedOverWhileTheClinicWasClosed() {
		clock.advance(Duration.ofHours(12));   // midnight
		try {
			long id = waiting(false, Duration.ofMinutes(3));
			ladder.climb();
			assertThat(said(id)).as("the hand-off said it").containsExactly("when does it start");
		} finally {
			clock.advance(Duration.ofHours(-12));
		}
	}

	@Test
	void tellsWhoStillWaitsThatTheClinicHasClosed() {
		clock.advance(Duration.ofHours(5).plusMinutes(31));   // a minute past closing
		try {
			long id = waiting(false, Duration.ofMinutes(3));
			ladder.climb();
			assertThat(said(id)).endsWith("Our team is away by now.");
		} finally {
			clock.advance(Duration.ofHours(-5).minusMinutes(31));
		}
	}

	@Test
	void returnsAChatWhoseOwnerIsGoneToTheQueue() {
		long id = waiting(false, Duration.ofSeconds(3));
		desk.claim(id, maria);
		clock.advance(Duration.ofSeconds(29));
		ladder.climb();
		assertThat(owner(id)).isEqualTo("PERSON");
		clock.advance(Duration.ofSeconds(1));
		ladder.climb();
		assertThat(owner(id)).isEqualTo("QUEUE");
		assertThat(said(id)).endsWith("We lost Maria. You are back in line.");
		assertThat(audited("owner-gone")).containsExactly("conversation:" + id);
	}
}
