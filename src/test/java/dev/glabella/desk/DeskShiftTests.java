package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.glabella.editorial.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;
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
	void countsAHandOffThatTheVisitorErased() throws Exception {
		var http = HttpClient.newHttpClient();
		var opened = http.send(visit("POST", "/api/visits", "").build(), BodyHandlers.ofString());
		var token = json(opened.body()).path("token").asString();
		long id = jdbc.sql("select max(id) from conversation").query(Long.class).single();
		jdbc.sql("update conversation set owner = 'QUEUE', version = 2, waiting_since = opened_at where id = :id").param("id", id).update();
		jdbc.sql("insert into hand_off (conversation, reason, urgent, asked_at) values (:id, 'asked', false, :now)").param("id", id).param("now", sql(clock.instant())).update();
		http.send(visit("DELETE", "/api/visit", token).build(), BodyHandlers.discarding());
		assertThat(jdbc.sql("select outcome from hand_off where conversation is null and ended_at is not null").query(String.class).list()).containsExactly("left");
	}

	private HttpRequest.Builder visit(String method, String path, String token) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString("{\"notice\": \"n\"}"));
		return token.isEmpty() ? request : request.header("Visitor-Token", token);
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
		var window = new Window();
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

	/** A window of the desk, without the page. */
	private static class Window extends TextWebSocketHandler {

		private final BlockingQueue<String> hints = new LinkedBlockingQueue<>();
		private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();
		private WebSocketSession socket;

		void open(int port, String cookies) throws Exception {
			var headers = new WebSocketHttpHeaders();
			headers.add("Cookie", cookies);
			headers.add("Origin", "http://localhost:" + port);
			socket = new StandardWebSocketClient().execute(this, headers, URI.create("ws://localhost:" + port + "/desk/socket")).get(10, TimeUnit.SECONDS);
		}

		void say(String text) throws Exception {
			socket.sendMessage(new TextMessage(text));
		}

		String next(String type) throws InterruptedException {
			for (var hint = hints.poll(10, TimeUnit.SECONDS); hint != null; hint = hints.poll(10, TimeUnit.SECONDS)) if (hint.contains("\"type\":\"" + type + "\"")) return hint;
			throw new AssertionError("waited in vain for " + type);
		}

		@Override
		protected void handleTextMessage(WebSocketSession session, TextMessage message) {
			hints.add(message.getPayload());
		}

		@Override
		public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
			closed.add(status);
		}
	}
}
