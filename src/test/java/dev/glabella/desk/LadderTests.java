package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import dev.glabella.accounts.StaffMember;
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
	void waitsTwoMinutesForThoseWhoAreThereAndOnlySecondsWhenAllHaveSteppedAway() throws Exception {
		var page = as(maria);
		page.get("/desk");
		var window = new DeskWindow();
		window.open(port, page.cookies());
		window.next("people");
		try {
			long id = waiting(false, Duration.ofSeconds(119));
			ladder.climb();
			assertThat(said(id)).as("somebody is there").hasSize(1);
			long late = waiting(false, Duration.ofMinutes(2));
			ladder.climb();
			assertThat(said(late)).as("and takes nothing").endsWith("Nobody has been free so far.");
			assertThat(page.call("PUT", "/api/desk/presence", "{\"away\": true}").statusCode()).isEqualTo(204);
			ladder.climb();
			assertThat(said(id)).as("all have stepped away").endsWith("Nobody has been free so far.");
			page.call("PUT", "/api/desk/presence", "{\"away\": false}");
		} finally {
			window.close();
		}
	}

	@Test
	void alertsOthersAfterAMinuteAndAfterSecondsWhenNobodyIsThere() throws Exception {
		var page = as(maria);
		page.get("/desk");
		var window = new DeskWindow();
		window.open(port, page.cookies());
		window.next("people");
		try {
			long early = waiting(true, Duration.ofSeconds(59));
			long late = waiting(false, Duration.ofSeconds(60));
			ladder.climb();
			assertThat(handOff(early).get("ALERTED_AT")).as("somebody is there").isNull();
			assertThat(handOff(late).get("ALERTED_AT")).isNotNull();
		} finally {
			window.close();
		}
	}

	@Test
	void endsAlsoWhenEverybodyPutsItBackInLine() throws Exception {
		long id = waiting(false, Duration.ofSeconds(3));
		for (var one : new StaffMember[] {maria, tom}) {
			desk.claim(id, one);
			desk.requeue(id, one);
		}
		assertThat(handOff(id)).as("still the same hand-off").containsEntry("CLAIMED_BY", maria.id()).containsEntry("ENDED_AT", null);
		clock.advance(Duration.ofMinutes(10));
		try {
			ladder.climb();
			assertThat(owner(id)).isEqualTo("BOT");
			assertThat(handOff(id)).containsEntry("OUTCOME", "unanswered");
		} finally {
			clock.advance(Duration.ofMinutes(-10));
		}
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
