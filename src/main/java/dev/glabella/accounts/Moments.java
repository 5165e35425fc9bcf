package dev.glabella.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Instants as both databases take them; an {@code Instant} or a {@code Timestamp} would depend on driver or time zone. */
class Moments {

	private Moments() {}

	static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	static Instant read(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable Instant readIfAny(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return value == null ? null : value.toInstant();
	}
}
