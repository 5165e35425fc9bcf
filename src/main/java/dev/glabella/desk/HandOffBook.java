package dev.glabella.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hand-offs for other modules to read; {@link Episodes} keeps them. */
@Repository
public class HandOffBook {

	private static final String BETWEEN = """
			select id, conversation, reason, urgent, asked_at, told_at, claimed_at, claimed_by, replied_at, ended_at, outcome, rating from hand_off
			where asked_at >= :from and asked_at < :until order by asked_at, id
			""";

	private final JdbcClient jdbc;
	private final DeskSettings settings;

	HandOffBook(JdbcClient jdbc, DeskSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** Those that were asked for in a span of time, its end not included, oldest first. */
	public List<HandOff> between(Instant from, Instant until) {
		return jdbc.sql(BETWEEN).param("from", from.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC)).query(HandOffBook::read).list();
	}

	/** Within this time a person should have written, or the visitor is told that nobody is free. */
	public Duration tellAfter() {
		return settings.tellAfter();
	}

	private static HandOff read(ResultSet row, int index) throws SQLException {
		return new HandOff(row.getLong("id"), row.getObject("conversation", Long.class), row.getString("reason"), row.getBoolean("urgent"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), instant(row, "told_at"), instant(row, "claimed_at"), row.getObject("claimed_by", Long.class),
				instant(row, "replied_at"), instant(row, "ended_at"), row.getString("outcome"), row.getObject("rating", Integer.class));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return value == null ? null : value.toInstant();
	}
}
