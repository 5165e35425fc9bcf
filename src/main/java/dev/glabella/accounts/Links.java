package dev.glabella.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import dev.glabella.accounts.Link.Purpose;

/** The links that are open. A newer one for the same account, or for the first start, ends the older. */
@Repository
class Links {

	private static final String SELECT = "select id, purpose, account, issued_at, expires_at from staff_link";

	private static final String INSERT = """
			insert into staff_link (token_hash, purpose, account, issued_at, expires_at) values (:hash, :purpose, :account, :now, :expires)
			""";

	private final JdbcClient jdbc;
	private final AccountsSettings settings;
	private final Clock clock;

	Links(JdbcClient jdbc, AccountsSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	Secret issue(Purpose purpose, @Nullable Long account) {
		if (account == null) endSetUp();
		else endAll(account);
		var secret = Secret.mint();
		var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		jdbc.sql(INSERT).param("hash", secret.hash()).param("purpose", purpose.name()).param("account", account).param("now", Moments.sql(now))
			.param("expires", Moments.sql(now.plus(settings.lasts(purpose)))).update();
		return secret;
	}

	Optional<Link> find(Secret secret) {
		return jdbc.sql(SELECT + " where token_hash = :hash").param("hash", secret.hash()).query(Links::read).optional()
			.filter(link -> !link.expiredAt(clock.instant()));
	}

	Optional<Link> of(long account) {
		return jdbc.sql(SELECT + " where account = :account").param("account", account).query(Links::read).optional();
	}

	/** Whether it was still there: of two who use it at once, one gets true. */
	boolean use(Link link) {
		return jdbc.sql("delete from staff_link where id = :id").param("id", link.id()).update() == 1;
	}

	void endAll(long account) {
		jdbc.sql("delete from staff_link where account = :account").param("account", account).update();
	}

	void endSetUp() {
		jdbc.sql("delete from staff_link where purpose = 'SET_UP'").update();
	}

	Instant expiry(Purpose purpose) {
		return clock.instant().plus(settings.lasts(purpose));
	}

	private static Link read(ResultSet row, int index) throws SQLException {
		return new Link(row.getLong("id"), Purpose.valueOf(row.getString("purpose")), row.getObject("account", Long.class),
				Moments.read(row, "issued_at"), Moments.read(row, "expires_at"));
	}
}
