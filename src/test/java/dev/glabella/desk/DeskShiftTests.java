package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.glabella.chat.VisitorClient;
import dev.glabella.editorial.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.JsonNode;

class DeskShiftTests extends DeskTest {

	@Test
	void showsUrgentOnesFirstThenTheLongestWait() {
		long recent = waiting(false, Duration.ofSeconds(5));
		long longest = waiting(false, Duration.ofSeconds(50));
		long urgent = waiting(true, Duration.ofSeconds(1));
		var overview = json(as(maria).get("/api/desk").body());
		assertThat(overview.path("waiting").valueStream().map(row -> row.path("standing").path("id").asLong())).containsExactly(urgent, longest, recent);
		assertThat(overview.path("waiting").get(0).path("words").asString()).isEqualTo("when does it start");
		assertThat(overview.path("open").asBoolean()).isTrue();
		assertThat(overview.path("today").path("handedOver").asInt()).isEqualTo(3);
	}

	@Test
	void takesAConversationAnswersPassesItOnAndGivesItBack() {
		long id = waiting(false, Duration.ofSeconds(20));
		var mariasPage = as(maria);
		var tomsPage = as(tom);
		mariasPage.get("/desk");
		tomsPage.get("/desk");
		assertThat(deed(mariasPage, id, "claim", "{}").path("speaker").asString()).isEqualTo("Maria");
		assertThat(deed(tomsPage, id, "claim", "{}").path("detail").asString()).isEqualTo("This conversation is with Maria.");
		assertThat(deed(tomsPage, id, "say", "{\"clientId\":\"t1\",\"text\":\"Me too\"}").path("code").asString()).isEqualTo("not-yours");

		clock.advance(Duration.ofSeconds(10));
		assertThat(deed(mariasPage, id, "say", "{\"clientId\":\"m1\",\"text\":\"Within a week.\"}").path("number").asInt()).isEqualTo(3);
		assertThat(deed(mariasPage, id, "say", "{\"clientId\":\"m1\",\"text\":\"Within a week.\"}").path("number").asInt()).as("sent again").isEqualTo(3);
		assertThat(mariasPage.call("/api/desk/conversations/" + id + "/notes", "{\"text\":\"Calls back on Tuesday\"}").statusCode()).isEqualTo(204);

		assertThat(deed(mariasPage, id, "pass-on", "{\"to\":" + maria.id() + "}").path("status").asInt()).as("to oneself").isEqualTo(400);
		var passed = deed(mariasPage, id, "pass-on", "{\"to\":" + tom.id() + "}");
		assertThat(passed.path("person").asLong()).as(passed.toString()).isEqualTo(tom.id());
		assertThat(deed(mariasPage, id, "say", "{\"clientId\":\"m2\",\"text\":\"One more thing\"}").path("detail").asString()).isEqualTo("Tom has this conversation now.");

		var opened = json(tomsPage.get("/api/desk/conversations/" + id).body());
		assertThat(opened.path("notes").get(0).path("text").asString()).isEqualTo("Calls back on Tuesday");
		assertThat(deed(tomsPage, id, "give-back", "{\"outcome\":\"vanished\"}").path("detail").asString()).isEqualTo("Say how it ended.");
		assertThat(deed(tomsPage, id, "give-back", "{\"outcome\":\"answered\"}").path("owner").asString()).isEqualTo("bot");
		assertThat(said(id)).containsExactly("when does it start", "Maria has joined.", "Within a week.", "Tom takes over.", "Tom has left. The assistant answers again.");
		assertThat(handOff(id)).containsEntry("OUTCOME", "answered").containsEntry("CLAIMED_BY", maria.id());
		var today = json(tomsPage.get("/api/desk").body()).path("today");
		assertThat(today.path("answered").asInt()).isOne();
		assertThat(today.path("medianSeconds").asInt()).isEqualTo(30);
		assertThat(jdbc.sql("select action from audit_entry where actor = :tom order by id").param("tom", tom.id()).query(String.class).list()).endsWith("conversation-read", "conversation-given-back");
	}

	@Test
	void closesAConversationForGood() {
		long id = waiting(false, Duration.ZERO);
		var page = as(maria);
		page.get("/desk");
		deed(page, id, "claim", "{}");
		assertThat(deed(page, id, "close", "{\"outcome\":\"not-for-us\"}").path("owner").asString()).isEqualTo("closed");
		assertThat(deed(page, id, "say", "{\"clientId\":\"m1\",\"text\":\"Still there?\"}").path("code").asString()).isEqualTo("closed");
		assertThat(handOff(id)).containsEntry("OUTCOME", "not-for-us");
	}

	@Test
	void countsAHandOffThatTheVisitorErased() {
		var visitor = VisitorClient.at(port);
		long id = queued();
		assertThat(visitor.call("DELETE", "/api/visit", null).statusCode()).isEqualTo(204);
		assertThat(jdbc.sql("select count(*) from conversation where id = :id").param("id", id).query(Integer.class).single()).isZero();
		assertThat(jdbc.sql("select outcome from hand_off where conversation is null and ended_at is not null").query(String.class).list()).containsExactly("left");
	}

	@Test
	void tellsAVisitorThePlaceInLineAndTheWaitOfOthersWhileSomebodyIsThere() throws Exception {
		clock.advance(Duration.ofMinutes(1));   // what was measured for another test is old by now
		for (int minutes : new int[] {1, 2, 2, 3, 9}) answeredAfter(Duration.ofMinutes(minutes));
		long first = waiting(false, Duration.ofMinutes(1));
		var visitor = VisitorClient.at(port);
		long second = queued();
		assertThat(visitor.get("/api/visit").path("place").isNull()).as("nobody is there").isTrue();

		var page = as(maria);
		page.get("/desk");
		var window = new DeskWindow();
		window.open(port, page.cookies());
		window.next("people");
		try (var panel = visitor.open()) {
			var visit = visitor.get("/api/visit");
			assertThat(visit.path("place").asInt()).isEqualTo(2);
			assertThat(visit.path("usualMinutes").asInt()).isEqualTo(2);
			desk.claim(first, maria);
			assertThat(panel.next(frame -> frame.path("visit").path("place").asInt() == 1, "place 1").path("type").asString()).isEqualTo("visit");
			desk.claim(second, maria);
			assertThat(panel.next("message").path("visit").path("place").isNull()).isTrue();
		}
		window.close();
	}

	@Test
	void keepsTheRatingOfAChatThatAPersonAnswered() {
		var visitor = VisitorClient.at(port);
		long id = queued();
		desk.claim(id, maria);
		desk.say(id, maria, "m1", "Hello");
		assertThat(visitor.call("PUT", "/api/visit/messages/1/rating", "{\"rating\": 5}").statusCode()).as("before the end").isEqualTo(404);
		desk.close(id, maria, "answered");
		int last = visitor.messagesAfter(0).size();
		assertThat(visitor.messagesAfter(last - 1).get(0).path("card").path("askRating").asBoolean()).isTrue();
		for (var bad : List.of("{\"rating\": 0}", "{\"rating\": 6}", "{}")) assertThat(visitor.call("PUT", "/api/visit/messages/" + last + "/rating", bad).statusCode()).as(bad).isEqualTo(400);
		for (int score : new int[] {2, 4}) assertThat(visitor.call("PUT", "/api/visit/messages/" + last + "/rating", "{\"rating\": " + score + "}").statusCode()).isEqualTo(204);
		assertThat(visitor.messagesAfter(last - 1).get(0).path("rating").asInt()).isEqualTo(4);
		assertThat(handOff(id)).containsEntry("RATING", 4);
	}

	@Test
	void asksForNoRatingWherePeopleSaidNothing() {
		long id = waiting(false, Duration.ZERO);
		desk.claim(id, maria);
		desk.giveBack(id, maria, "no-reply");
		assertThat(jdbc.sql("select count(*) from message where conversation = :id and card is not null").param("id", id).query(Integer.class).single()).isZero();
	}

	/** The conversation that was opened last, in line since now. */
	private long queued() {
		long id = jdbc.sql("select max(id) from conversation").query(Long.class).single();
		jdbc.sql("update conversation set owner = 'QUEUE', version = 2, waiting_since = :now where id = :id").param("now", sql(clock.instant())).param("id", id).update();
		jdbc.sql("insert into hand_off (conversation, reason, urgent, asked_at) values (:id, 'asked', false, :now)").param("id", id).param("now", sql(clock.instant())).update();
		return id;
	}

	private void answeredAfter(Duration wait) {
		var asked = clock.instant().minus(Duration.ofHours(1));
		jdbc.sql("insert into hand_off (urgent, asked_at, replied_at, ended_at, outcome) values (false, :asked, :replied, :replied, 'answered')").param("asked", sql(asked))
			.param("replied", sql(asked.plus(wait))).update();
	}

	@Test
	void suggestsTheApprovedAnswersThatFit() {
		long id = waiting(false, Duration.ZERO);
		var suggestions = json(as(maria).get("/api/desk/conversations/" + id + "/suggestions").body());
		assertThat(suggestions.get(0).path("topic").asString()).isEqualTo("onset");
		assertThat(suggestions.get(0).path("answer").asString()).isNotBlank();
	}

	@Test
	void refusesWhoIsNotSignedIn() {
		long id = waiting(false, Duration.ZERO);
		assertThat(new Owner(port).get("/api/desk").statusCode()).isEqualTo(401);
		assertThat(new Owner(port).get("/desk").statusCode()).isIn(302, 303);
		assertThat(new Owner(port).call("/api/desk/conversations/" + id + "/claim", "{}").statusCode()).isIn(401, 403);
		assertThat(owner(id)).isEqualTo("QUEUE");
	}

	@Test
	void hintsAtWhatChangedAndClosesTheSocketWithTheSession() throws Exception {
		var page = as(maria);
		page.get("/desk");
		var window = new DeskWindow();
		window.open(port, page.cookies());
		assertThat(window.next("people")).isNotNull();
		long id = waiting(false, Duration.ZERO);
		desk.claim(id, tom);
		assertThat(window.next("changed")).contains("\"conversation\":" + id);
		window.say("{\"type\":\"look\",\"conversation\":" + id + "}");
		assertThat(window.next("lookers")).contains("Maria");
		page.get("/account");
		page.post("/sign-out");
		assertThat(window.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseStatus.POLICY_VIOLATION.withReason("signed out"));
	}

	private static JsonNode deed(Owner page, long conversation, String what, String body) {
		return json(page.call("/api/desk/conversations/" + conversation + "/" + what, body).body());
	}
}
