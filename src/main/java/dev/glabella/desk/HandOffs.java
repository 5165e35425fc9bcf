package dev.glabella.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each time a conversation was handed over, in SQL that H2 and PostgreSQL share. The last one without an end is the one that goes on. */
@Repository
class HandOffs {

	private static final String OPEN = " where conversation = :conversation and ended_at is null";

	private final JdbcClient jdbc;

	HandOffs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A hand-off that goes on. */
	record Open(long id, @Nullable Instant told, @Nullable Instant alerted) {}

	/** What happened since a moment: how many were handed over, how many of them got a reply from a person, and how long half of those waited at most, in seconds. */
	record Day(int handedOver, int answered, @Nullable Integer medianSeconds) {}

	void begin(long conversation, @Nullable String reason, boolean urgent, Instant now) {
		jdbc.sql("insert into hand_off (conversation, reason, urgent, asked_at) values (:conversation, :reason, :urgent, :now)").param("conversation", conversation)
			.param("reason", reason).param("urgent", urgent).param("now", sql(now)).update();
	}

	Optional<Open> open(long conversation) {
		return jdbc.sql("select id, told_at, alerted_at from hand_off" + OPEN + " order by id desc limit 1").param("conversation", conversation)
			.query((row, index) -> new Open(row.getLong("id"), instant(row.getObject("told_at", OffsetDateTime.class)), instant(row.getObject("alerted_at", OffsetDateTime.class)))).optional();
	}

	void grewUrgent(long conversation, @Nullable String reason) {
		jdbc.sql("update hand_off set urgent = true, reason = :reason" + OPEN).param("reason", reason).param("conversation", conversation).update();
	}

	/** The first claim counts. */
	void claimed(long conversation, long person, Instant now) {
		jdbc.sql("update hand_off set claimed_at = :now, claimed_by = :person" + OPEN + " and claimed_at is null").param("now", sql(now)).param("person", person)
			.param("conversation", conversation).update();
	}

	/** False when the visitor was told before. */
	boolean told(long id, Instant now) {
		return jdbc.sql("update hand_off set told_at = :now where id = :id and told_at is null").param("now", sql(now)).param("id", id).update() == 1;
	}

	void alerted(long id, Instant now) {
		jdbc.sql("update hand_off set alerted_at = :now where id = :id").param("now", sql(now)).param("id", id).update();
	}

	/** After somebody had it, the wait begins anew. */
	void waitsAgain(long conversation) {
		jdbc.sql("update hand_off set alerted_at = null" + OPEN).param("conversation", conversation).update();
	}

	/** The first words of a person count. */
	void replied(long conversation, Instant now) {
		jdbc.sql("update hand_off set replied_at = :now" + OPEN + " and replied_at is null").param("now", sql(now)).param("conversation", conversation).update();
	}

	/** An outcome that was noted before stays. */
	void ended(long conversation, Outcome otherwise, Instant now) {
		jdbc.sql("update hand_off set ended_at = :now, outcome = coalesce(outcome, :outcome)" + OPEN).param("now", sql(now)).param("outcome", otherwise.code())
			.param("conversation", conversation).update();
	}

	void outcome(long conversation, Outcome outcome) {
		jdbc.sql("update hand_off set outcome = :outcome" + OPEN).param("outcome", outcome.code()).param("conversation", conversation).update();
	}

	void rated(long conversation, int score) {
		jdbc.sql("update hand_off set rating = :score where id = (select max(id) from hand_off where conversation = :conversation and ended_at is not null)").param("score", score)
			.param("conversation", conversation).update();
	}

	/** Whether any hand-off of a conversation was urgent. */
	boolean wereUrgent(long conversation) {
		return jdbc.sql("select count(*) from hand_off where conversation = :conversation and urgent").param("conversation", conversation).query(Integer.class).single() > 0;
	}

	/** How long the last ones that a person answered had waited for it, ascending. */
	List<Duration> lastWaits(Instant from, int most) {
		return jdbc.sql("select asked_at, replied_at from hand_off where asked_at >= :from and replied_at is not null order by id desc limit :most").param("from", sql(from)).param("most", most)
			.query((row, index) -> Duration.between(row.getObject("asked_at", OffsetDateTime.class), row.getObject("replied_at", OffsetDateTime.class))).list().stream().sorted().toList();
	}

	Day since(Instant from) {
		var waits = jdbc.sql("select asked_at, replied_at from hand_off where asked_at >= :from").param("from", sql(from))
			.query((row, index) -> waited(row.getObject("asked_at", OffsetDateTime.class), row.getObject("replied_at", OffsetDateTime.class))).list();
		List<Integer> answered = waits.stream().filter(wait -> wait >= 0).sorted().toList();
		return new Day(waits.size(), answered.size(), answered.isEmpty() ? null : answered.get((answered.size() - 1) / 2));
	}

	private static int waited(OffsetDateTime asked, @Nullable OffsetDateTime replied) {
		return replied == null ? -1 : (int) Duration.between(asked, replied).toSeconds();
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
		return value == null ? null : value.toInstant();
	}
}
