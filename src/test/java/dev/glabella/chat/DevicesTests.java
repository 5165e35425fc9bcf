package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.glabella.accounts.TestClock;

/** A conversation that is carried on elsewhere. */
@SpringBootTest(classes = {ChatServer.class, DevicesTests.Time.class}, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "glabella.chat.visits-per-minute=100000")
class DevicesTests {

	/** Not a {@code @Configuration}, so that no scan finds it. */
	static class Time {

		@Bean
		@Primary
		TestClock testClock() {
			return new TestClock();
		}
	}

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void showsAnotherDeviceTheWholeConversationAndEachWhatTheOtherWrites() {
		var phone = VisitorClient.at(port);
		try (var onPhone = phone.open()) {
			onPhone.say("a", "Does it hurt?");
			onPhone.acknowledged("a");
			var laptop = carriedOn(code(phone));
			assertThat(laptop.messagesAfter(0)).hasSize(2);
			assertThat(onPhone.next("message").path("message").path("text").asString()).startsWith("This chat was opened on another device.");
			try (var onLaptop = laptop.open()) {
				onLaptop.say("b", "And how long does it last?");
				assertThat(onPhone.next("message").path("message").path("text").asString()).isEqualTo("And how long does it last?");
			}
		}
	}

	@Test
	void takesACodeOnce() {
		var code = code(VisitorClient.at(port));
		carriedOn(code);

		assertRefused(use(code), 404, "unknown-code");
	}

	@Test
	void letsOneOfTenInWhoUseACodeAtOnce() throws Exception {
		var code = code(VisitorClient.at(port));
		try (var threads = Executors.newFixedThreadPool(10)) {
			var uses = IntStream.range(0, 10).<Callable<Integer>>mapToObj(i -> () -> use(code).path("status").asInt(201)).toList();
			assertThat(threads.invokeAll(uses)).extracting(use -> use.get()).containsOnlyOnce(201);
		}
	}

	@Test
	void takesACodeForTenMinutes() {
		var visitor = VisitorClient.at(port);
		var code = code(visitor);
		clock.advance(Devices.VALID);

		assertRefused(use(code), 404, "unknown-code");
		carriedOn(code(visitor));
	}

	@Test
	void takesTheNewestCodeOnly() {
		var visitor = VisitorClient.at(port);
		var former = code(visitor);
		var newest = code(visitor);

		assertRefused(use(former), 404, "unknown-code");
		carriedOn(newest);
	}

	@Test
	void saysWhatToDoWithACodeThatIsNone() {
		assertThat(assertRefused(use("hello"), 404, "unknown-code")).contains("make a new one");
		assertThat(VisitorClient.with(port, "").call("POST", "/api/visits/continued", "{}").statusCode()).isEqualTo(404);
	}

	@Test
	void makesNoCodeForAClosedConversationNorForAStranger() {
		var visitor = VisitorClient.at(port);
		var token = Token.read(visitor.token).orElseThrow();
		jdbc.sql("update conversation set owner = 'CLOSED' where token_hash = :hash").param("hash", token.hash()).update();

		assertThat(visitor.call("POST", "/api/visit/device-codes", null).statusCode()).isEqualTo(409);
		assertThat(VisitorClient.with(port, Token.mint().value()).call("POST", "/api/visit/device-codes", null).statusCode()).isEqualTo(401);
	}

	@Test
	void erasesTheConversationOnAllDevices() {
		var phone = VisitorClient.at(port);
		var laptop = carriedOn(code(phone));
		var unused = code(phone);

		assertThat(laptop.call("DELETE", "/api/visit", null).statusCode()).isEqualTo(204);
		assertThat(phone.call("GET", "/api/visit", null).statusCode()).isEqualTo(401);
		assertThat(laptop.call("GET", "/api/visit", null).statusCode()).isEqualTo(401);
		assertRefused(use(unused), 404, "unknown-code");
	}

	private static String code(VisitorClient visitor) {
		var answer = visitor.call("POST", "/api/visit/device-codes", null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return VisitorClient.JSON.readTree(answer.body()).path("code").asString();
	}

	private VisitorClient carriedOn(String code) {
		var answer = use(code);
		assertThat(answer.path("token").isString()).as(answer.toString()).isTrue();
		return VisitorClient.with(port, answer.path("token").asString());
	}

	private JsonNode use(String code) {
		return VisitorClient.JSON.readTree(VisitorClient.with(port, "").call("POST", "/api/visits/continued", "{\"code\": \"" + code + "\"}").body());
	}

	private static String assertRefused(JsonNode answer, int status, String code) {
		assertThat(answer.path("status").asInt()).isEqualTo(status);
		assertThat(answer.path("code").asString()).isEqualTo(code);
		return answer.path("detail").asString();
	}
}
