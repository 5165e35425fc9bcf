package dev.glabella.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.glabella.chat.VisitorClient;
import dev.glabella.desk.DeskTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Who is not at the desk hears of those who wait, from a real mail server and a real listener on this machine. */
@TestPropertySource(properties = {"glabella.alerts.look-every=1h", "glabella.alerts.desk-url=https://desk.clinic.example/desk", "glabella.alerts.mail.from=desk@clinic.example",
	"glabella.alerts.mail.to=ann@clinic.example,bob@clinic.example", "glabella.alerts.webhook.secret=" + AlertTests.SECRET, "spring.mail.host=127.0.0.1"})
class AlertTests extends DeskTest {

	static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
	private static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
	private static final List<Call> CALLS = new ArrayList<>();
	private static final HttpServer LISTENER = listener();
	private static volatile int answer = 204;

	@Autowired
	Sending sending;

	private record Call(Headers headers, String body) {}

	@DynamicPropertySource
	static void outside(DynamicPropertyRegistry settings) {
		MAIL.start();
		settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
		settings.add("glabella.alerts.webhook.url", () -> "http://127.0.0.1:" + LISTENER.getAddress().getPort() + "/hook");
	}

	@AfterAll
	static void stop() {
		MAIL.stop();
		LISTENER.stop(0);
	}

	@BeforeEach
	void quiet() throws Exception {
		if (!MAIL.isRunning()) MAIL.start();
		MAIL.purgeEmailFromAllMailboxes();
		CALLS.clear();
		answer = 204;
		clock.advance(Duration.ofHours(1));   // the last mail of another test is long past
		clock.advance(Duration.ofHours(-1));
	}

	@Test
	void mailsThatSomebodyWaitsWithoutAWordOfTheVisitor() throws Exception {
		long id = waiting(true, Duration.ofSeconds(6));
		climb();
		climb();
		sending.sendDue();
		sending.sendDue();
		assertThat(MAIL.getReceivedMessages()).as("one to each of two").hasSize(2);
		var mail = MAIL.getReceivedMessages()[0];
		assertThat(mail.getSubject()).contains("Urgent: A visitor waits");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getContent().toString()).contains("asked for a person", "Visitor " + id, "https://desk.clinic.example/desk", "Mon 11:59 AM").doesNotContain("when does it start");
	}

	@Test
	void putsSeveralIntoOneMailAndMailsNothingThatIsOver() throws Exception {
		long gone = waiting(false, Duration.ofSeconds(6));
		waiting(true, Duration.ofSeconds(6));
		waiting(true, Duration.ofSeconds(6));
		climb();
		claim(gone);
		sending.sendDue();
		assertThat(MAIL.getReceivedMessages()).hasSize(2);
		assertThat(MAIL.getReceivedMessages()[0].getSubject()).contains("2 visitors need somebody");
		assertThat(outcomes("MAIL")).containsExactlyInAnyOrder("outdated", "delivered", "delivered");
	}

	@Test
	void triesAgainUntilTheMailServerIsBack() throws Exception {
		MAIL.stop();
		waiting(true, Duration.ofSeconds(6));
		climb();
		sending.sendDue();
		assertThat(outcomes("MAIL")).containsExactly((String) null);
		MAIL.start();
		sending.sendDue();
		assertThat(MAIL.getReceivedMessages()).as("not before the pause is over").isEmpty();
		later(Duration.ofSeconds(30), () -> sending.sendDue());
		assertThat(outcomes("MAIL")).containsExactly("delivered");
	}

	@Test
	void callsTheWebhookSignedAndUnderTheSameIdWhenItTriesAgain() throws Exception {
		answer = 500;
		long id = waiting(false, Duration.ofSeconds(6));
		climb();
		sending.sendDue();
		answer = 204;
		later(Duration.ofSeconds(30), () -> sending.sendDue());
		sending.sendDue();
		assertThat(CALLS).hasSize(2).allSatisfy(call -> {
			var event = call.headers().getFirst("webhook-id");
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
			var signature = mac.doFinal((event + "." + call.headers().getFirst("webhook-timestamp") + "." + call.body()).getBytes(StandardCharsets.UTF_8));
			assertThat(call.headers().getFirst("webhook-signature")).isEqualTo("v1," + Base64.getEncoder().encodeToString(signature));
			assertThat(json(call.body()).path("type").asString()).isEqualTo("hand-off.unclaimed");
			assertThat(json(call.body()).path("data").path("conversation").asLong()).isEqualTo(id);
			assertThat(call.body()).doesNotContain("when does it start");
		});
		assertThat(CALLS.get(0).headers().getFirst("webhook-id")).isEqualTo(CALLS.get(1).headers().getFirst("webhook-id"));
		assertThat(outcomes("WEBHOOK")).containsExactly("delivered");
	}

	@Test
	void followsNoRedirectAndGivesUpInTheEnd() {
		answer = 302;
		waiting(false, Duration.ofSeconds(6));
		climb();
		for (int i = 0; i < 12; i++) later(Duration.ofHours(3L * i), () -> sending.sendDue());
		assertThat(CALLS).hasSize(10);
		assertThat(outcomes("WEBHOOK")).containsExactly("given-up");
		assertThat(audited("alert-given-up")).hasSize(1);
	}

	@Test
	void stopsAtOnceWhenTheListenerIsGoneForGood() {
		answer = 410;
		waiting(false, Duration.ofSeconds(6));
		climb();
		sending.sendDue();
		assertThat(outcomes("WEBHOOK")).containsExactly("given-up");
	}

	@Test
	void tellsOfRequestsToBeContacted() {
		var visitor = VisitorClient.at(port);
		visitor.call("PUT", "/api/visit/contact", "{\"name\": \"Ana\\r\\nBcc: x@y.example\", \"phone\": \"+1 213 555 0199\", \"consent\": true}");
		sending.sendDue();
		assertThat(CALLS).singleElement().satisfies(call -> {
			assertThat(json(call.body()).path("type").asString()).isEqualTo("contact.asked");
			assertThat(call.body()).doesNotContain("Ana", "555");
		});
	}

	@Test
	void alertsAnewWhenAClaimedChatWaitsAgain() {
		long id = waiting(false, Duration.ofSeconds(6));
		climb();
		claim(id);
		later(Duration.ofSeconds(31), () -> climb());   // Maria is gone, and the chat is back in line
		later(Duration.ofSeconds(37), () -> climb());
		assertThat(outcomes("WEBHOOK")).hasSize(2);
	}

	/** Does something a while from now, and comes back. */
	private void later(Duration time, Runnable deed) {
		clock.advance(time);
		try {
			deed.run();
		} finally {
			clock.advance(time.negated());
		}
	}

	private List<String> outcomes(String channel) {
		return jdbc.sql("select outcome from delivery where channel = :channel order by id").param("channel", channel).query(String.class).list();
	}

	/** It has to be the same after the mail server was gone. */
	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		} catch (IOException failed) {
			throw new IllegalStateException(failed);
		}
	}

	private static HttpServer listener() {
		try {
			var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
			server.createContext("/", exchange -> {
				CALLS.add(new Call(exchange.getRequestHeaders(), new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
				if (answer == 302) exchange.getResponseHeaders().set("Location", "/elsewhere");
				exchange.sendResponseHeaders(answer, -1);
				exchange.close();
			});
			server.start();
			return server;
		} catch (IOException failed) {
			throw new IllegalStateException(failed);
		}
	}
}
