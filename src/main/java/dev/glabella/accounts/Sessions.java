package dev.glabella.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of all sessions, in SQL that H2 and PostgreSQL share. */
@Repository
class Sessions {

	private static final String SELECT = "select id, account, complete, address, started_at, used_at from staff_session";

	private static final String INSERT = """
			insert into staff_session (token_hash, account, complete, address, started_at, used_at)
			values (:hash, :account, :complete, :address, :now, :now)
			""";

	private final JdbcClient jdbc;

	Sessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(Secret secret, long account, boolean complete, String address, Instant now) {
		var key = new GeneratedKeyHolder();
		jdbc.sql(INSERT).param("hash", secret.hash()).param("account", account).param("complete", complete).param("address", address)
			.param("now", Moments.sql(now)).update(key, "id");
		return key.getKeyAs(Long.class);
	}

	Optional<Session> find(Secret secret) {
		return jdbc.sql(SELECT + " where token_hash = :hash").param("hash", secret.hash()).query(Sessions::read).optional();
	}

	Optional<Session> find(long id) {
		return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Sessions::read).optional();
	}

	List<Session> of(long account) {
		return jdbc.sql(SELECT + " where account = :account order by id").param("account", account).query(Sessions::read).list();
	}

	List<Session> startedOrUsedBefore(Instant started, Instant used) {
		return jdbc.sql(SELECT + " where started_at < :started or used_at < :used").param("started", Moments.sql(started))
			.param("used", Moments.sql(used)).query(Sessions::read).list();
	}

	void used(long id, Instant now) {
		jdbc.sql("update staff_session set used_at = :now where id = :id").param("now", Moments.sql(now)).param("id", id).update();
	}

	/** Whether it was there. */
	boolean remove(long id) {
		return jdbc.sql("delete from staff_session where id = :id").param("id", id).update() == 1;
	}

	private static Session read(ResultSet row, int index) throws SQLException {
		return new Session(row.getLong("id"), row.getLong("account"), row.getBoolean("complete"), row.getString("address"),
				Moments.read(row, "started_at"), Moments.read(row, "used_at"));
	}
}
