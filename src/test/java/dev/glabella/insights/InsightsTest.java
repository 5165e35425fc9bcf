package dev.glabella.insights;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.TestClock;
import dev.glabella.editorial.EditorialTest;
import dev.glabella.editorial.Owner;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** The whole server with the small clinic's content and one of the staff for each role, on Monday, November 23, 2026, at noon where the clinic is. */
@NullUnmarked
@Import(InsightsTest.Time.class)
@TestPropertySource(properties = {"glabella.editorial.measure=false", "glabella.desk.look-every=1h"})
abstract class InsightsTest extends EditorialTest {

	private static final AtomicInteger TOKENS = new AtomicInteger(0x20000000);

	@Autowired
	TestClock clock;

	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		TestClock movable() {
			var clock = new TestClock();
			clock.advance(Duration.ofHours(8));
			return clock;
		}
	}

	@BeforeEach
	void nothingHappenedYet() {
		for (var table : List.of("counted_return", "counted_reply", "counted_conversation", "hand_off", "conversation")) jdbc.sql("delete from " + table).update();
	}

	Owner as(Role role) {
		return new Owner(port).signedIn(email(role), PASSWORD);
	}

	/** A conversation in which a visitor wrote one message, without anybody hearing of it. */
	long conversation(Instant at, String text) {
		jdbc.sql("insert into conversation (token_hash, owner, version, last_number, urgent, notice, opened_at, touched_at) values (:hash, 'BOT', 1, 1, false, 'n', :at, :at)")
			.param("hash", HexFormat.of().toHexDigits(TOKENS.incrementAndGet()).repeat(8)).param("at", sql(at)).update();
		long id = jdbc.sql("select max(id) from conversation").query(Long.class).single();
		jdbc.sql("insert into message (conversation, number, client_id, author, sent_at, text) values (:id, 1, 'v1', 'VISITOR', :at, :text)").param("id", id).param("at", sql(at)).param("text", text).update();
		return id;
	}

	/** One that is counted. */
	long counted(Instant at, String text, Instant handedOver) {
		long id = conversation(at, text);
		jdbc.sql("insert into counted_conversation (conversation, began_at, asked_at) values (:id, :at, :asked)").param("id", id).param("at", sql(at))
			.param("asked", handedOver == null ? null : sql(handedOver)).update();
		return id;
	}

	/** What the assistant did with the message, in the log and in the book. */
	void replied(long conversation, Instant at, String decision, String topic, String reason, Boolean helpful) {
		jdbc.sql("insert into message (conversation, number, in_reply_to, author, sent_at, text, decision, topic, reason, helpful) values (:id, 2, 1, 'ASSISTANT', :at, 'A reply.', :decision, :topic, :reason, :helpful)")
			.param("id", conversation).param("at", sql(at)).param("decision", decision).param("topic", topic).param("reason", reason).param("helpful", helpful).update();
		jdbc.sql("insert into counted_reply (conversation, number, replied_at, decision, topic, reason, helpful) values (:id, 2, :at, :decision, :topic, :reason, :helpful)").param("id", conversation)
			.param("at", sql(at)).param("decision", decision).param("topic", topic).param("reason", reason).param("helpful", helpful).update();
	}

	void handOff(Long conversation, String reason, boolean urgent, Instant asked, Integer repliedAfter, Integer endedAfter, String outcome, Integer rating) {
		jdbc.sql("insert into hand_off (conversation, reason, urgent, asked_at, replied_at, ended_at, outcome, rating) values (:id, :reason, :urgent, :asked, :replied, :ended, :outcome, :rating)")
			.param("id", conversation).param("reason", reason).param("urgent", urgent).param("asked", sql(asked)).param("replied", repliedAfter == null ? null : sql(asked.plusSeconds(repliedAfter)))
			.param("ended", endedAfter == null ? null : sql(asked.plusSeconds(endedAfter))).param("outcome", outcome).param("rating", rating).update();
	}

	List<String> audited() {
		return jdbc.sql("select action, subject, detail from audit_entry where action like 'insights%' order by id")
			.query((row, index) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)).list();
	}

	/** A page as its reader sees it, without the marks. */
	static String words(String page) {
		return page.replaceAll("(?s)<head.*?</head>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
	}

	static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
