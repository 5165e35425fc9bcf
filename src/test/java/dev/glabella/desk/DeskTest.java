package dev.glabella.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.glabella.Glabella;
import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.accounts.TestClock;
import dev.glabella.assistant.SmallClinic;
import dev.glabella.editorial.Owner;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server with the small clinic's content, on a Monday at noon where the clinic is, with two agents and a clock to be moved. */
@NullUnmarked
@SpringBootTest(classes = Glabella.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"glabella.editorial.measure=false", "glabella.knowledge.watch=false", "glabella.desk.look-every=1h", "glabella.chat.visits-per-minute=1000"})   // the clock stands, so no limit would ever recover
@Import(DeskTest.Time.class)
public abstract class DeskTest {

	static final JsonMapper JSON = JsonMapper.builder().build();
	static final String PASSWORD = "lamp orbit tulip seven";
	private static final String HASH = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
	private static final Path FOLDER = folder();
	private static final String FOR_THE_PANEL = """
			notice: This is an automated assistant, not a clinician.
			notice-short: Automated.
			greeting: Ask a question.
			follow-up-offer: You may also want to know
			helpful-question: Was this helpful?
			helpful-thanks-yes: Thank you.
			helpful-thanks-no: Thank you for telling us.
			contact-form:
			  title: Leave your name and number
			  intro: Give your name and a phone number.
			  consent: You may use these details to answer me.
			  submit: Send to the team
			  thanks: Saved.
			canned:
			  cold-pack: "Hi {{visitor}}, this is {{me}}. A cold pack helps."
			privacy: We store what you write here.
			""";
	private static final AtomicInteger TOKENS = new AtomicInteger();

	@LocalServerPort
	protected int port;
	@Autowired
	protected JdbcClient jdbc;
	@Autowired
	protected TestClock clock;
	@Autowired
	Desk desk;
	@Autowired
	Ladder ladder;
	StaffMember maria;
	StaffMember tom;

	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		TestClock movable() {
			var clock = new TestClock();
			clock.advance(Duration.ofHours(8));   // noon in Los Angeles
			return clock;
		}
	}

	@DynamicPropertySource
	static void content(DynamicPropertyRegistry settings) {
		settings.add("glabella.knowledge.folder", FOLDER::toString);
	}

	@BeforeEach
	void freshStaff() {
		for (var table : List.of("counted_return", "counted_reply", "counted_conversation", "delivery", "proposal", "hand_off", "conversation", "audit_entry", "staff_session", "staff_account")) jdbc.sql("delete from " + table).update();
		maria = agent("Maria");
		tom = agent("Tom");
	}

	/** A browser in which somebody is signed in. */
	Owner as(StaffMember member) {
		return new Owner(port).signedIn(member.name().toLowerCase(java.util.Locale.ROOT) + "@clinic.example", PASSWORD);
	}

	/** A conversation that waits for a person since a moment ago. */
	protected long waiting(boolean urgent, Duration since) {
		var from = sql(clock.instant().minus(since));
		jdbc.sql("insert into conversation (token_hash, owner, version, last_number, reason, urgent, waiting_since, notice, opened_at, touched_at) values (:hash, 'QUEUE', 2, 1, 'asked', :urgent, :from, 'n', :from, :from)")
			.param("hash", HexFormat.of().toHexDigits(TOKENS.incrementAndGet()).repeat(8)).param("urgent", urgent).param("from", from).update();
		long id = jdbc.sql("select max(id) from conversation").query(Long.class).single();
		jdbc.sql("insert into message (conversation, number, client_id, author, sent_at, text) values (:id, 1, 'v1', 'VISITOR', :from, 'when does it start')").param("id", id).param("from", from).update();
		jdbc.sql("insert into hand_off (conversation, reason, urgent, asked_at) values (:id, 'asked', :urgent, :from)").param("id", id).param("urgent", urgent).param("from", from).update();
		return id;
	}

	/** One look of the ladder at everything. */
	protected void climb() {
		ladder.climb();
	}

	/** Maria takes a chat. */
	protected void claim(long conversation) {
		desk.claim(conversation, maria);
	}

	List<String> said(long conversation) {
		return jdbc.sql("select text from message where conversation = :id order by number").param("id", conversation).query(String.class).list();
	}

	String owner(long conversation) {
		return jdbc.sql("select owner from conversation where id = :id").param("id", conversation).query(String.class).single();
	}

	Map<String, Object> handOff(long conversation) {
		return jdbc.sql("select * from hand_off where conversation = :id order by id desc limit 1").param("id", conversation).query().singleRow();
	}

	protected List<String> audited(String action) {
		return jdbc.sql("select subject from audit_entry where action = :action").param("action", action).query(String.class).list();
	}

	protected static JsonNode json(String body) {
		return JSON.readTree(body);
	}

	protected static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private StaffMember agent(String name) {
		jdbc.sql("insert into staff_account (email, name, role, enabled, password, factor_step, created_at) values (:email, :name, 'AGENT', true, :hash, 0, :now)")
			.param("email", name.toLowerCase(java.util.Locale.ROOT) + "@clinic.example").param("name", name).param("hash", HASH).param("now", sql(clock.instant())).update();
		return new StaffMember(jdbc.sql("select max(id) from staff_account").query(Long.class).single(), name, Role.AGENT);
	}

	private static Path folder() {
		try {
			var folder = SmallClinic.writtenTo(Files.createTempDirectory("glabella-desk"));
			Files.writeString(folder.resolve("replies.yaml"), FOR_THE_PANEL, StandardOpenOption.APPEND);
			return folder;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}
