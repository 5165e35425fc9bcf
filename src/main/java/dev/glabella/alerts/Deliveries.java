package dev.glabella.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.glabella.alerts.Delivery.Channel;
import dev.glabella.alerts.Delivery.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has to be sent, in SQL that H2 and PostgreSQL share. */
@Repository
class Deliveries {

	private static final String INSERT = """
			insert into delivery (channel, event, type, conversation, reason, urgent, since, created_at, attempts, next_at)
			values (:channel, :event, :type, :conversation, :reason, :urgent, :since, :now, 0, :now)
			""";
	private static final String DUE = """
			select id, channel, event, type, conversation, reason, urgent, since, created_at, attempts from delivery
			where ended_at is null and channel = :channel and next_at <= :now order by urgent desc, id limit :most
			""";
	/** Who puts the next try off has this one: another server that read the same row changes nothing. */
	private static final String TAKE = """
			update delivery set attempts = attempts + 1, next_at = :next where id = :id and attempts = :attempts and ended_at is null
			""";

	private final JdbcClient jdbc;

	Deliveries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Channel channel, String event, Type type, long conversation, @Nullable String reason, boolean urgent, Instant since, Instant now) {
		jdbc.sql(INSERT).param("channel", channel.name()).param("event", event).param("type", type.code).param("conversation", conversation).param("reason", reason).param("urgent", urgent)
			.param("since", sql(since)).param("now", sql(now)).update();
	}

	/** Urgent ones first. */
	List<Delivery> due(Channel channel, Instant now, int most) {
		return jdbc.sql(DUE).param("channel", channel.name()).param("now", sql(now)).param("most", most).query(Deliveries::read).list();
	}

	/** Whether this server may try it now; the next try, if it takes one, is put off. */
	boolean take(Delivery delivery, Instant next) {
		return jdbc.sql(TAKE).param("id", delivery.id()).param("attempts", delivery.attempts()).param("next", sql(next)).update() == 1;
	}

	/** Nothing more is tried. */
	void end(long id, String outcome, Instant now) {
		jdbc.sql("update delivery set ended_at = :now, outcome = :outcome where id = :id and ended_at is null").param("now", sql(now)).param("outcome", outcome).param("id", id).update();
	}

	/** Of what is to be sent over one channel nothing more is tried; how many that were. */
	int endAll(Channel channel, String outcome, Instant now) {
		return jdbc.sql("update delivery set ended_at = :now, outcome = :outcome where channel = :channel and ended_at is null").param("now", sql(now)).param("outcome", outcome)
			.param("channel", channel.name()).update();
	}

	void removeEndedBefore(Instant before) {
		jdbc.sql("delete from delivery where ended_at < :before").param("before", sql(before)).update();
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Delivery read(ResultSet row, int index) throws SQLException {
		return new Delivery(row.getLong("id"), Channel.valueOf(row.getString("channel")), row.getString("event"), Type.of(row.getString("type")), row.getLong("conversation"), row.getString("reason"),
			row.getBoolean("urgent"), row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getInt("attempts"));
	}
}
