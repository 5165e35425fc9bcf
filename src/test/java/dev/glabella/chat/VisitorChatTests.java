package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One conversation over real sockets. */
@SpringBootTest(classes = ChatServer.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"glabella.chat.visits-per-minute=100000", "glabella.chat.message-burst=60", "glabella.chat.connect-within=1s"})
class VisitorChatTests {

	/** Spring may close the socket before the ERROR frame got through, when another frame is on its way. */
	private static final List<String> DENIED = List.of("denied", "closed");

	@LocalServerPort
	int port;

	@Autowired
	Visits visits;

	@Autowired
	Chat chat;

	@Autowired
	Conversations conversations;

	@Autowired
	Retention retention;

	@Autowired
	JdbcClient jdbc;

	@Test
	void numbersEachMessageAndAcknowledgesIt() {
		try (var window = VisitorClient.at(port).open()) {
			window.say("a", "Does it hurt?");
			var first = window.next("message");
			window.say("b", "How long does it last?");
			var second = window.next("message");

			assertThat(first.path("message").path("number").asInt()).isEqualTo(1);
			assertThat(first.path("message").path("author").asString()).isEqualTo("visitor");
			assertThat(first.path("message").path("at").asString()).endsWith("Z");
			assertThat(first.path("visit").path("owner").asString()).isEqualTo("bot");
			assertThat(second.path("message").path("number").asInt()).isEqualTo(2);
			assertThat(second.path("visit").path("last").asInt()).isEqualTo(2);
		}
	}

	@Test
	void showsOnlyWhatTheProtocolNames() {
		try (var window = VisitorClient.at(port).open()) {
			window.say("a", "Does it hurt?");
			var message = window.next("message");

			assertThat(message.propertyNames()).containsExactlyInAnyOrder("type", "message", "visit");
			assertThat(message.path("message").propertyNames())
				.containsExactlyInAnyOrder("number", "clientId", "author", "name", "at", "text", "card", "helpful", "rating");
			assertThat(message.path("visit").propertyNames()).containsExactlyInAnyOrder("owner", "version", "last", "reason", "urgent",
					"waitingSince", "speaker", "contactLeft", "place", "usualMinutes");
		}
	}

	@Test
	void storesAMessageThatIsSentAgainOnce() {
		var visitor = VisitorClient.at(port);
		try (var window = visitor.open()) {
			window.say("a", "Does it hurt?");
			var first = window.acknowledged("a");
			window.say("a", "Does it hurt?");
			var again = window.acknowledged("a");

			assertThat(again).isEqualTo(first);
			assertThat(visitor.messagesAfter(0)).hasSize(1);
		}
	}

	@Test
	void storesOneOfTenParallelRepeats() throws Exception {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		try (var threads = Executors.newFixedThreadPool(10)) {
			var calls = IntStream.range(0, 10).<Callable<Visits.Said>>mapToObj(i -> () -> visits.say(id, "same", "Does it hurt?", null)).toList();
			var answers = new ArrayList<Visits.Said>();
			for (var answer : threads.invokeAll(calls)) answers.add(answer.get());

			assertThat(answers).extracting(Visits.Said::message).containsOnly(answers.getFirst().message());
			assertThat(answers).extracting(Visits.Said::repeated).containsOnlyOnce(false);
		}
		assertThat(visitor.messagesAfter(0)).hasSize(1);
	}

	@Test
	void numbersParallelMessagesWithoutAGap() throws Exception {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		try (var window = visitor.open(); var threads = Executors.newFixedThreadPool(8)) {
			var calls = IntStream.range(0, 50).<Callable<Visits.Said>>mapToObj(i -> () -> visits.say(id, "m" + i, "Message " + i, null)).toList();
			for (var answer : threads.invokeAll(calls)) answer.get();

			assertThat(numbers(visitor.messagesAfter(0))).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
			assertThat(IntStream.range(0, 50).map(i -> window.next("message").path("message").path("number").asInt()).boxed().toList())
				.as("the order on the wire").isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
		}
	}

	@Test
	void keepsTheOrderInWhichOneWindowSends() {
		try (var window = VisitorClient.at(port).open()) {
			for (int i = 0; i < 50; i++) window.say("m" + i, "Message " + i);
			for (int i = 0; i < 50; i++) assertThat(window.next("message").path("message").path("clientId").asString()).isEqualTo("m" + i);
		}
	}

	@Test
	void showsAMessageInEveryWindowOfTheVisitor() {
		var visitor = VisitorClient.at(port);
		try (var one = visitor.open(); var other = visitor.open()) {
			one.say("a", "Does it hurt?");

			assertThat(one.next("message")).isEqualTo(other.next("message"));
		}
	}

	@Test
	void keepsVisitorsApart() {
		var anna = VisitorClient.at(port);
		var berta = VisitorClient.at(port);
		try (var annas = anna.open(); var bertas = berta.open()) {
			annas.say("a", "For staff only");
			annas.acknowledged("a");
			bertas.say("a", "Mine");

			assertThat(bertas.next("message").path("message").path("text").asString()).isEqualTo("Mine");
			assertThat(bertas.received).isEmpty();
		}
		assertThat(berta.messagesAfter(0)).hasSize(1);
		assertThat(anna.messagesAfter(0).get(0).path("text").asString()).isEqualTo("For staff only");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/queue/visit", "/queue/**", "/**", "/topic/x", "/user/queue/other", "/user/queue/visit/../x", "/user/x/queue/visit",
			"/app/visit/say", "/queue/visit-user1", "/user/queue/visit/**"})
	void deniesEverySubscriptionButOnesOwn(String destination) {
		var window = VisitorClient.at(port).connect();
		window.session.subscribe(destination, window);

		assertThat(window.nextError()).isIn(DENIED);
		assertThat(window.received).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/queue/visit", "/topic/x", "/user/queue/visit", "/user/visitor-1/queue/visit", "/app/visit", "/app/visit/close", "/app/desk/claim",
			"/app/visit/say/", "/app//visit/say"})
	void deniesSendingToAnythingThatIsNotNamed(String destination) {
		var window = VisitorClient.at(port).connect();
		window.send(destination, "{}");

		assertThat(window.nextError()).isIn(DENIED);
		assertThat(window.received).isEmpty();
	}

	@Test
	void deniesASecondSubscription() {
		var window = VisitorClient.at(port).open();
		window.session.subscribe("/user/queue/visit", window);

		assertThat(window.nextError()).isIn(DENIED);
		assertThat(window.received).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --"})
	void connectsNobodyWithoutAGoodToken(String token) {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> VisitorClient.with(port, token).connect());
		assertThat(VisitorClient.with(port, token).call("GET", "/api/visit", null).statusCode()).isEqualTo(401);
	}

	@Test
	void connectsNoMoreThanSixWindows() {
		var visitor = VisitorClient.at(port);
		var windows = Stream.generate(visitor::open).limit(6).toList();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(visitor::connect);
		windows.getFirst().say("a", "Does it hurt?");
		assertThat(windows).extracting(window -> window.acknowledged("a").path("number").asInt()).containsOnly(1);
		windows.forEach(VisitorClient.Window::close);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"clientId": "a"}                                    | empty
			{"clientId": "a", "text": " \\n "}                   | empty
			{"clientId": "a", "text": "\\u0000\\u200b"}          | empty
			{"text": "Hello"}                                    | bad-client-id
			{"clientId": "a b", "text": "Hello"}                 | bad-client-id
			{"clientId": "a", "text": "Hello", "topic": "<b>"}   | malformed
			{"clientId": "a", "text": {"no": "text"}}            | malformed
			not JSON                                             | malformed
			[[[[[]]]]]                                           | malformed
			""")
	void saysWhyAMessageIsNotStored(String payload, String code) {
		var visitor = VisitorClient.at(port);
		try (var window = visitor.open()) {
			window.send("/app/visit/say", payload);

			assertThat(window.next("refused").path("code").asString()).isEqualTo(code);
			assertThat(visitor.messagesAfter(0)).isEmpty();
		}
	}

	@Test
	void countsTheLengthInBytes() {
		try (var window = VisitorClient.at(port).open()) {
			window.say("fits", "é".repeat(2048));
			window.acknowledged("fits");
			window.say("long", "é".repeat(2048) + "!");

			var refused = window.next("refused");
			assertThat(refused.path("code").asString()).isEqualTo("too-long");
			assertThat(refused.path("clientId").asString()).isEqualTo("long");
		}
	}

	@Test
	void keepsEmojiQuotesAndLineSeparatorsAsTheyAre() {
		var text = "🙂 \"quoted\" \u2028 next ' \\ <b>bold</b> ${7*7} e\u0301";
		var visitor = VisitorClient.at(port);
		try (var window = visitor.open()) {
			window.say("a", text);

			assertThat(window.acknowledged("a").path("text").asString()).isEqualTo(text);
			assertThat(visitor.messagesAfter(0).get(0).path("text").asString()).isEqualTo(text);
		}
	}

	@Test
	void catchesUpAfterTheLastNumber() {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		for (int i = 1; i <= 5; i++) visits.say(id, "m" + i, "Message " + i, null);

		assertThat(numbers(visitor.messagesAfter(3))).containsExactly(4, 5);
		assertThat(numbers(visitor.messagesAfter(5))).isEmpty();
		assertThat(visitor.get("/api/visit/messages?after=0").path("visit").path("last").asInt()).isEqualTo(5);
	}

	@Test
	void readsALongLogInPages() {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		for (int i = 1; i <= 201; i++) visits.say(id, "m" + i, "Message " + i, null);

		assertThat(visitor.messagesAfter(0)).hasSize(200);
		assertThat(numbers(visitor.messagesAfter(200))).containsExactly(201);
	}

	@Test
	void showsAReplyAndItsCard() {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		try (var window = visitor.open()) {
			var said = visits.say(id, "a", "Does it hurt?", null);
			window.acknowledged("a");
			chat.typing(id, true);
			assertThat(window.next("typing").path("author").asString()).isEqualTo("assistant");
			var card = VisitorClient.JSON.readTree("{\"decision\": \"answer\", \"parts\": [{\"topic\": \"pain\"}]}");

			assertThat(chat.reply(id, said.visit().version(), new Reply(1, "A little.", "answer", "pain", null, false, card))).isTrue();

			var shown = window.next("message").path("message");
			assertThat(shown.path("number").asInt()).isEqualTo(2);
			assertThat(shown.path("card")).isEqualTo(card);
			assertThat(chat.history(id, 10)).extracting(Turn::author, Turn::text, Turn::topic)
				.containsExactly(tuple(Author.VISITOR, "Does it hurt?", null),
						tuple(Author.ASSISTANT, "A little.", "pain"));
			assertThat(chat.history(id, 1)).extracting(Turn::number).containsExactly(2);
		}
	}

	@Test
	void remembersWhetherAReplyHelped() {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		visits.say(id, "a", "Does it hurt?", null);
		chat.reply(id, 1, new Reply(1, "A little.", "answer", "pain", null, false, null));

		assertThat(visitor.call("PUT", "/api/visit/messages/2/helpful", "{\"helpful\": false}").statusCode()).isEqualTo(204);
		assertThat(visitor.messagesAfter(1).get(0).path("helpful").asBoolean(true)).isFalse();
		assertThat(visitor.call("PUT", "/api/visit/messages/1/helpful", "{\"helpful\": true}").statusCode()).isEqualTo(404);
		assertThat(visitor.call("PUT", "/api/visit/messages/2/helpful", "{}").statusCode()).isEqualTo(400);
	}

	@Test
	void letsAVisitorWaitAndComeBack() {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		try (var window = visitor.open()) {
			visits.say(id, "a", "I want to talk to someone", null);
			chat.reply(id, 1, new Reply(1, "Somebody will be with you.", "handoff", null, "asked", false, null));

			var waiting = window.next(frame -> frame.path("visit").path("owner").asString("").equals("queue"), "the queue").path("visit");
			assertThat(waiting.path("reason").asString()).isEqualTo("asked");
			assertThat(waiting.path("waitingSince").asString()).endsWith("Z");
			assertThat(waiting.path("version").asInt()).isEqualTo(2);
			assertThat(visitor.call("POST", "/api/visit/bot", null).statusCode()).isEqualTo(200);
			assertThat(window.next("visit").path("visit").path("owner").asString()).isEqualTo("bot");
		}
	}

	@Test
	void takesNoLateReplyButUrgentAdvice() {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		visits.say(id, "a", "I want to talk to someone", null);
		chat.reply(id, 1, new Reply(1, "Somebody will be with you.", "handoff", null, "asked", false, null));
		visits.say(id, "b", "My throat is closing", null);

		assertThat(chat.reply(id, 1, new Reply(3, "Late.", "answer", "pain", null, false, null))).isFalse();
		assertThat(chat.reply(id, 2, new Reply(3, "Not the bot's turn.", "answer", "pain", null, false, null))).isFalse();
		assertThat(chat.reply(id, 2, new Reply(3, "Call 911 now.", "urgent", null, "red-flag", true, null))).isTrue();

		var visit = visitor.get("/api/visit");
		assertThat(visit.path("urgent").asBoolean()).isTrue();
		assertThat(visit.path("reason").asString()).isEqualTo("red-flag");
		assertThat(visit.path("version").asInt()).as("still the same waiting").isEqualTo(2);
		assertThat(visitor.messagesAfter(3).get(0).path("text").asString()).isEqualTo("Call 911 now.");
	}

	@Test
	void storesOneReplyToAMessageHoweverOftenItIsTried() throws Exception {
		var id = idOf(VisitorClient.at(port));
		visits.say(id, "a", "Does it hurt?", null);
		var reply = new Reply(1, "A little.", "answer", "pain", null, false, null);
		try (var threads = Executors.newFixedThreadPool(4)) {
			var stored = new ArrayList<Boolean>();
			Callable<Boolean> trial = () -> chat.reply(id, 1, reply);
			for (var call : threads.invokeAll(Collections.nCopies(4, trial))) stored.add(call.get());

			assertThat(stored).containsOnlyOnce(true);
		}
		assertThat(chat.history(id, 10)).hasSize(2);
	}

	@Test
	void refusesMessagesOnceClosed() {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		conversations.save(conversations.find(id).orElseThrow().closed(Instant.now()));
		try (var window = visitor.open()) {
			window.say("a", "Still there?");

			assertThat(window.next("refused").path("code").asString()).isEqualTo("closed");
		}
		assertThat(visitor.call("POST", "/api/visit/bot", null).body()).contains("\"code\":\"closed\"");
	}

	@Test
	void takesContactDetailsWithConsentOnly() {
		var visitor = VisitorClient.at(port);
		var answers = new ArrayList<Integer>();
		for (var form : List.of("{\"name\": \"Ann\", \"phone\": \"(555) 123-4567\"}", "{\"phone\": \"555 123 4567\", \"consent\": true}",
				"{\"name\": \"Ann\", \"consent\": true}", "{\"name\": \"Ann\", \"email\": \"ann\", \"consent\": true}",
				"{\"name\": \"Ann\", \"phone\": \"call me\", \"consent\": true}",
				"{\"name\": \"Ann\\r\\nBcc: x\", \"phone\": \"(555) 123-4567\", \"email\": \"ann@example.org\", \"consent\": true}")) {
			answers.add(visitor.call("PUT", "/api/visit/contact", form).statusCode());
		}

		assertThat(answers).containsExactly(400, 400, 400, 400, 400, 204);
		assertThat(visitor.get("/api/visit").path("contactLeft").asBoolean()).isTrue();
		assertThat(jdbc.sql("select name || '/' || consent from contact_request where conversation = :id").param("id", idOf(visitor))
			.query(String.class).single()).isEqualTo("Ann Bcc: x/2026-11");
	}

	@Test
	void erasesEverythingOnRequest() throws Exception {
		var visitor = VisitorClient.at(port);
		var id = idOf(visitor);
		var window = visitor.open();
		window.say("a", "Does it hurt?");
		window.acknowledged("a");
		visitor.call("PUT", "/api/visit/contact", "{\"name\": \"Ann\", \"phone\": \"555 123 4567\", \"consent\": true}");

		assertThat(visitor.call("DELETE", "/api/visit", null).statusCode()).isEqualTo(204);

		assertThat(window.nextError()).isEqualTo("closed");
		assertThat(visitor.call("GET", "/api/visit", null).statusCode()).isEqualTo(401);
		for (var table : List.of("conversation where id", "message where conversation", "contact_request where conversation")) {
			assertThat(jdbc.sql("select count(*) from " + table + " = :id").param("id", id).query(Integer.class).single()).as(table).isZero();
		}
	}

	@Test
	void forgetsConversationsNobodyTouchedForLong() {
		var old = VisitorClient.at(port);
		var young = VisitorClient.at(port);
		jdbc.sql("update conversation set touched_at = :then where id = :id")
			.param("then", OffsetDateTime.now(ZoneOffset.UTC).minusDays(91)).param("id", idOf(old)).update();

		retention.eraseOld();

		assertThat(old.call("GET", "/api/visit", null).statusCode()).isEqualTo(401);
		assertThat(young.call("GET", "/api/visit", null).statusCode()).isEqualTo(200);
	}

	private long idOf(VisitorClient visitor) {
		return visits.by(new Token(visitor.token)).orElseThrow().id();
	}

	private static List<Integer> numbers(JsonNode messages) {
		return messages.valueStream().map(message -> message.path("number").asInt()).toList();
	}
}
