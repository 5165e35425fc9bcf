package dev.glabella.insights;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.glabella.chat.Replied;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row a conversation, a reply of the assistant, and a return to the team, in SQL that H2 and PostgreSQL share. No row holds a text. */
@Repository
class Book {

	/** Handed over again within this time after a hand-off ended, a visitor was not done. */
	static final Duration RETURN = Duration.ofDays(7);

	private static final String RETURNED = """
			insert into counted_return (asked_at, ended_at, again_at)
			select asked_at, ended_at, cast(:now as timestamp(6) with time zone) from counted_conversation where conversation = :conversation and ended_at >= :since
			""";

	private static final String REPLIED = """
			insert into counted_reply (conversation, number, replied_at, decision, topic, reason) values (:conversation, :number, :at, :decision, :topic, :reason)
			""";

	private final JdbcClient jdbc;

	Book(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A conversation, and whether it was ever handed over. */
	record Begun(Instant at, boolean handedOver) {}

	/** What the assistant did with one message. */
	record Done(Instant at, String decision, @Nullable String topic, @Nullable String reason, @Nullable Boolean helpful) {

		/** As {@link dev.glabella.chat.Questions#missed} has it. */
		boolean missed() {
			return decision.equals("decline") || decision.equals("clarify") || "unsure".equals(reason) || "repeated".equals(reason) || Boolean.FALSE.equals(helpful);
		}
	}

	void began(long conversation, Instant now) {
		jdbc.sql("insert into counted_conversation (conversation, began_at) values (:conversation, :now)").param("conversation", conversation).param("now", sql(now)).update();
	}

	void handedOver(long conversation, Instant now) {
		jdbc.sql(RETURNED).param("now", sql(now)).param("conversation", conversation).param("since", sql(now.minus(RETURN))).update();
		jdbc.sql("update counted_conversation set asked_at = :now, ended_at = null where conversation = :conversation").param("now", sql(now)).param("conversation", conversation).update();
	}

	void handOffEnded(long conversation, Instant now) {
		jdbc.sql("update counted_conversation set ended_at = :now where conversation = :conversation").param("now", sql(now)).param("conversation", conversation).update();
	}

	void replied(Replied reply) {
		jdbc.sql(REPLIED).param("conversation", reply.conversation()).param("number", reply.number()).param("at", sql(reply.at())).param("decision", reply.decision())
			.param("topic", reply.topic()).param("reason", reply.reason()).update();
	}

	void voted(long conversation, int number, boolean helpful) {
		jdbc.sql("update counted_reply set helpful = :helpful where conversation = :conversation and number = :number").param("helpful", helpful).param("conversation", conversation)
			.param("number", number).update();
	}

	/** Conversations that began in a span of time, its end not included; likewise below. */
	List<Begun> conversations(Instant from, Instant until) {
		return jdbc.sql("select began_at, asked_at is not null as handed_over from counted_conversation where began_at >= :from and began_at < :until order by began_at").param("from", sql(from))
			.param("until", sql(until)).query((row, index) -> new Begun(row.getObject("began_at", OffsetDateTime.class).toInstant(), row.getBoolean("handed_over"))).list();
	}

	List<Done> replies(Instant from, Instant until) {
		return jdbc.sql("select replied_at, decision, topic, reason, helpful from counted_reply where replied_at >= :from and replied_at < :until order by replied_at").param("from", sql(from))
			.param("until", sql(until)).query((row, index) -> new Done(row.getObject("replied_at", OffsetDateTime.class).toInstant(), row.getString("decision"), row.getString("topic"),
				row.getString("reason"), row.getObject("helpful", Boolean.class))).list();
	}

	/** Hand-offs that were asked for in a span of time and after which the visitor came back to the team. */
	int returns(Instant from, Instant until) {
		return jdbc.sql("select count(*) from counted_return where asked_at >= :from and asked_at < :until").param("from", sql(from)).param("until", sql(until)).query(Integer.class).single();
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
