package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.messaging.MessageDeliveryException;

/** The limits as they are delivered. */
@SpringBootTest(classes = ChatServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LimitsTests {

	@LocalServerPort
	int port;

	@Autowired
	Visits visits;

	@Test
	void storesFiveMessagesAtOnceAndSaysWhenTheNextMayCome() {
		try (var window = newVisitor().open()) {
			for (int i = 1; i <= 6; i++) window.say("m" + i, "Message " + i);
			for (int i = 1; i <= 5; i++) window.acknowledged("m" + i);

			var refused = window.next("refused");
			assertThat(refused.path("code").asString()).isEqualTo("too-fast");
			assertThat(refused.path("clientId").asString()).isEqualTo("m6");
			assertThat(refused.path("retryAfter").asInt()).isBetween(1, 3);

			window.say("m3", "Message 3");
			assertThat(window.acknowledged("m3").path("number").asInt()).as("a repeat is no new message").isEqualTo(3);
		}
	}

	@Test
	void closesASocketThatFloods() {
		var window = newVisitor().open();
		for (int i = 0; i < 70 && window.session.isConnected(); i++) {
			try {
				window.send("/app/visit/typing", "{\"on\": true}");
			} catch (IllegalStateException | MessageDeliveryException closed) {
				break;
			}
		}

		assertThat(window.nextError()).isIn("too-fast", "closed");
	}

	@Test
	void opensTenConversationsAMinuteForOneAddress() {
		var stranger = VisitorClient.with(port, "");
		for (int i = 0; i < 10; i++) stranger.call("POST", "/api/visits", "{\"notice\": \"2026-11\"}");
		var answer = stranger.call("POST", "/api/visits", "{\"notice\": \"2026-11\"}");

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(VisitorClient.JSON.readTree(answer.body()).path("code").asString()).isEqualTo("too-many-visits");
	}

	@Test
	void countsIpv6VisitorsByTheirNetwork() {
		assertThat(VisitApi.network("192.0.2.7")).isEqualTo("192.0.2.7");
		assertThat(VisitApi.network("2001:db8:1:2:aaaa:bbbb:cccc:dddd")).isEqualTo(VisitApi.network("2001:db8:1:2:1:2:3:4"));
		assertThat(VisitApi.network("2001:db8:1:2:0:0:0:1")).isNotEqualTo(VisitApi.network("2001:db8:1:3:0:0:0:1"));
	}

	/** Past the limit that another test uses up. */
	private VisitorClient newVisitor() {
		var token = Token.mint();
		visits.open(token, "2026-11");
		return VisitorClient.with(port, token.value());
	}
}
