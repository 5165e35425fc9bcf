package dev.glabella.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.glabella.alerts.Delivery.Channel;
import dev.glabella.alerts.Delivery.Type;
import dev.glabella.chat.VisitorClient;
import dev.glabella.desk.DeskTest;
import dev.glabella.knowledge.KnowledgeBase;
import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Who is not at the desk hears of those who wait, from a real mail server and a real listener on this machine. */
@TestPropertySource(properties = {"glabella.alerts.look-every=1h", "glabella.alerts.desk-url=https://desk.clinic.example/desk", "glabella.alerts.mail.from=desk@clinic.example",
	"glabella.alerts.mail.to=ann@clinic.example,bob@clinic.example", "glabella.alerts.webhook.secret=" + AlertTests.SECRET, "spring.mail.host=127.0.0.1", "spring.mail.properties.mail.smtp.starttls.required=false"})
class AlertTests extends DeskTest {

	static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
	private static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
	private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
	private static final HttpServer LISTENER = listener();
	private static volatile int answer = 204;
	/** The listener answers when this is open. */
	private static volatile CountDownLatch release = new CountDownLatch(0);

	@Autowired
	Sending sending;
	@Autowired
	Deliveries deliveries;
	@Autowired
	Channels channels;
	@Autowired
	AlertSettings settings;
	@Autowired
	AutowireCapableBeanFactory beans;
	@Autowired
	JavaMailSenderImpl mail;
	@Autowired
	KnowledgeBase knowledge;
	@Value("${glabella.knowledge.folder}")
	Path content;

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
		release.countDown();
	}

	@Test
	void mailsThatSomebodyWaitsWithoutAWordOfTheVisitor() throws Exception {
		long id = waiting(true, Duration.ofSeconds(6));
		climb();
		climb();
		sendDue();
		sendDue();
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
		sendDue();
		assertThat(MAIL.getReceivedMessages()).hasSize(2);
		assertThat(MAIL.getReceivedMessages()[0].getSubject()).contains("2 visitors need somebody");
		assertThat(outcomes("MAIL")).containsExactlyInAnyOrder("outdated", "delivered", "delivered");
	}

	@Test
	void triesAgainUntilTheMailServerIsBack() throws Exception {
		MAIL.stop();
		waiting(true, Duration.ofSeconds(6));
		climb();
		sendDue();
		assertThat(outcomes("MAIL")).containsExactly((String) null);
		MAIL.start();
		sendDue();
		assertThat(MAIL.getReceivedMessages()).as("not before the pause is over").isEmpty();
		later(Duration.ofSeconds(30), this::sendDue);
		assertThat(outcomes("MAIL")).containsExactly("delivered");
	}

	@Test
	void callsTheWebhookSignedAndUnderTheSameIdWhenItTriesAgain() throws Exception {
		answer = 500;
		long id = waiting(false, Duration.ofSeconds(6));
		climb();
		sendDue();
		answer = 204;
		later(Duration.ofSeconds(30), this::sendDue);
		sendDue();
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
		for (int i = 0; i < 12; i++) later(Duration.ofHours(3L * i), this::sendDue);
		assertThat(CALLS).hasSize(10);
		assertThat(outcomes("WEBHOOK")).containsExactly("given-up");
		assertThat(audited("alert-given-up")).hasSize(1);
	}

	@Test
	void stopsAtOnceWhenTheListenerIsGoneForGood() {
		answer = 410;
		waiting(false, Duration.ofSeconds(6));
		climb();
		sendDue();
		assertThat(outcomes("WEBHOOK")).containsExactly("given-up");
	}

	@Test
	void tellsOfRequestsToBeContacted() {
		var visitor = VisitorClient.at(port);
		visitor.call("PUT", "/api/visit/contact", "{\"name\": \"Ana\\r\\nBcc: x@y.example\", \"phone\": \"+1 213 555 0199\", \"consent\": true}");
		sendDue();
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

	@Test
	void mailsOnceAMinuteUnlessItIsUrgent() {
		later(Duration.ofHours(1), () -> {   // no other test mailed just before
			waits(false);
			assertThat(MAIL.getReceivedMessages()).hasSize(2);
			waits(false);
			waits(false);
			assertThat(MAIL.getReceivedMessages()).as("the minute is not over").hasSize(2);
			waits(true);
			assertThat(subjects()).as("what is urgent takes the others along").hasSize(4).last().asString().contains("Urgent: 3 visitors");
			waits(false);
			later(Duration.ofSeconds(59), this::sendDue);
			assertThat(MAIL.getReceivedMessages()).hasSize(4);
			later(Duration.ofSeconds(60), this::sendDue);
			assertThat(MAIL.getReceivedMessages()).hasSize(6);
		});
	}

	@Test
	void mailsNothingAboutAChatThatTheVisitorErased() {
		var visitor = VisitorClient.at(port);
		visitor.call("PUT", "/api/visit/contact", "{\"name\": \"Ana\", \"phone\": \"+1 213 555 0199\", \"consent\": true}");
		assertThat(visitor.call("DELETE", "/api/visit", null).statusCode()).isEqualTo(204);
		sendDue();
		assertThat(MAIL.getReceivedMessages()).isEmpty();
		assertThat(outcomes("MAIL")).containsExactly("outdated");
	}

	@Test
	void letsAClinicsNameBringNoHeaders() throws Exception {
		var file = content.resolve("clinic.yaml");
		var before = Files.readString(file);
		Files.writeString(file, before.replaceFirst("(?m)^name:.*$", "name: \"Skin\\\\r\\\\nBcc: eve@evil.example\\\\r\\\\n\\\\r\\\\nclinic\""));
		try {
			assertThat(knowledge.refresh()).isTrue();
			assertThat(knowledge.current().clinic().name()).contains("\r\nBcc:");
			waits(true);
		} finally {
			Files.writeString(file, before);
			knowledge.refresh();
		}
		assertThat(MAIL.getReceivedMessages()).as("nobody but the two").hasSize(2).allSatisfy(mail -> {
			assertThat(mail.getHeader("Bcc")).isNull();
			assertThat(mail.getSubject()).startsWith("[Skin Bcc: eve@evil.example clinic]");
		});
	}

	@Test
	void keepsWhatWasNotDeliveredWhenTheServerStartsAnew() {
		answer = 500;
		waits(false);
		var event = CALLS.getFirst().headers().getFirst("webhook-id");
		answer = 204;
		var startedAnew = beans.createBean(Sending.class);
		later(Duration.ofSeconds(30), () -> startedAnew.sendDue(Channel.WEBHOOK));
		assertThat(CALLS).hasSize(2).allSatisfy(call -> assertThat(call.headers().getFirst("webhook-id")).isEqualTo(event));
		assertThat(outcomes("WEBHOOK")).containsExactly("delivered");
	}

	@Test
	void letsOneOfTwoServersHaveIt() {
		waiting(false, Duration.ofSeconds(6));
		climb();
		var read = deliveries.due(Channel.WEBHOOK, clock.instant(), 1).getFirst();
		assertThat(deliveries.take(read, clock.instant().plusSeconds(20))).isTrue();
		assertThat(deliveries.take(read, clock.instant().plusSeconds(20))).as("the other read the same row").isFalse();
	}

	@Test
	void dropsWhatWasMeantForAChannelThatIsOffByNow() {
		waiting(true, Duration.ofSeconds(6));
		climb();
		sending.dropAllBut(Set.of(Channel.MAIL));
		sendDue();
		assertThat(CALLS).isEmpty();
		assertThat(outcomes("WEBHOOK")).containsExactly("off");
		assertThat(outcomes("MAIL")).containsExactly("delivered");
	}

	@Test
	void mailsWhileTheListenerHangs() {
		release = new CountDownLatch(1);
		waiting(true, Duration.ofSeconds(6));
		climb();
		var rounds = new Rounds(sending, channels, new AlertSettings(settings.deskUrl(), settings.mail(), settings.webhook(), settings.mailEvery(), Duration.ofMillis(10)));
		rounds.start();
		try {
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> outcomes("MAIL").contains("delivered"));
			assertThat(MAIL.getReceivedMessages()).hasSize(2);
			assertThat(outcomes("WEBHOOK")).as("still waits for an answer").containsExactly((String) null);
		} finally {
			release.countDown();
			rounds.stop();
		}
		assertThat(outcomes("WEBHOOK")).as("ends what it began").containsExactly("delivered");
	}

	@Test
	void reachesTheOthersWhenOneAddressIsRefused() throws Exception {
		try (var server = new PickyMailServer("ann@.*")) {
			mailing(server.port(), Map.of()).send(List.of(alert()));
			assertThat(server.took).containsExactly("bob@clinic.example");
		}
		try (var server = new PickyMailServer(".*")) {
			assertThatThrownBy(() -> mailing(server.port(), Map.of()).send(List.of(alert()))).isInstanceOf(MailException.class);
			assertThat(server.took).isEmpty();
		}
	}

	@Test
	void sendsNothingInTheClearUnlessTold() throws Exception {
		var shipped = new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml")).getFirst();
		assertThat(shipped.getProperty("spring.mail.properties.mail.smtp.starttls.required")).isEqualTo(true);
		var required = Map.of("mail.smtp.starttls.required", "true");
		assertThatThrownBy(() -> mailing(MAIL.getSmtp().getPort(), required).send(List.of(alert()))).isInstanceOf(MailException.class);
		assertThat(MAIL.getReceivedMessages()).isEmpty();
	}

	@Test
	void sendsOverTlsFromTheBeginning() throws Exception {
		var secure = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
		secure.start();
		try {
			mailing(secure.getSmtps().getPort(), Map.of("mail.smtp.starttls.required", "true", "mail.smtp.ssl.enable", "true", "mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false"))
				.send(List.of(alert()));
			assertThat(secure.getReceivedMessages()).hasSize(2);
		} finally {
			secure.stop();
		}
	}

	/** Mails as this server does, to another mail server. */
	private Mailing mailing(int port, Map<String, String> other) {
		var elsewhere = new JavaMailSenderImpl();
		elsewhere.setHost("127.0.0.1");
		elsewhere.setPort(port);
		elsewhere.getJavaMailProperties().putAll(mail.getJavaMailProperties());
		elsewhere.getJavaMailProperties().putAll(other);
		return new Mailing(settings, new ObjectProvider<>() {

			@Override
			public Stream<JavaMailSender> stream() {
				return Stream.of(elsewhere);
			}
		}, knowledge, clock);
	}

	private Delivery alert() {
		return new Delivery(1, Channel.MAIL, "evt_1", Type.CONTACT_ASKED, 1, null, false, clock.instant(), clock.instant(), 0);
	}

	/** Somebody waits, and everybody looks after it. */
	private void waits(boolean urgent) {
		waiting(urgent, Duration.ofSeconds(6));
		climb();
		sendDue();
	}

	private void sendDue() {
		for (var channel : Channel.values()) sending.sendDue(channel);
	}

	private static List<String> subjects() {
		return Arrays.stream(MAIL.getReceivedMessages()).map(mail -> {
			try {
				return mail.getSubject();
			} catch (MessagingException unreadable) {
				throw new IllegalStateException(unreadable);
			}
		}).toList();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException over) {
			Thread.currentThread().interrupt();
		}
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
				await(release);
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
