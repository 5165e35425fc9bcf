package dev.glabella.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All accounts, in SQL that H2 and PostgreSQL share. */
@Repository
class Accounts {

	private static final String SELECT = """
			select id, email, name, role, enabled, password, factor_secret, factor_step, created_at, signed_in_at from staff_account
			""";

	private static final String INSERT = """
			insert into staff_account (email, name, role, enabled, password, factor_step, created_at)
			values (:email, :name, :role, true, :password, 0, :now)
			""";

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(Email email, String name, Role role, @Nullable String password, Instant now) {
		var key = new GeneratedKeyHolder();
		try {
			jdbc.sql(INSERT).param("email", email.value()).param("name", name).param("role", role.name()).param("password", password)
				.param("now", Moments.sql(now)).update(key, "id");
		} catch (DuplicateKeyException taken) {
			throw new Refused("There is an account with this e-mail address already.");
		}
		return key.getKeyAs(Long.class);
	}

	boolean any() {
		return jdbc.sql("select count(*) from staff_account where password is not null").query(Long.class).single() > 0;
	}

	Optional<Account> find(long id) {
		return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Accounts::read).optional();
	}

	/** As {@link #find(long)}, and nobody else changes it until the transaction ends. */
	Optional<Account> lock(long id) {
		return jdbc.sql(SELECT + " where id = :id for update").param("id", id).query(Accounts::read).optional();
	}

	Optional<Account> find(Email email) {
		return jdbc.sql(SELECT + " where email = :email").param("email", email.value()).query(Accounts::read).optional();
	}

	List<Account> all() {
		return jdbc.sql(SELECT + " order by enabled desc, lower(name), id").query(Accounts::read).list();
	}

	/** Admins who can sign in; none of them changes until the transaction ends, so two cannot remove each other at once. */
	List<Account> lockOpenAdmins() {
		return jdbc.sql(SELECT + " where role = 'ADMIN' and enabled and password is not null order by id for update").query(Accounts::read).list();
	}

	void rename(long id, String name) {
		jdbc.sql("update staff_account set name = :name where id = :id").param("name", name).param("id", id).update();
	}

	void assign(long id, Role role) {
		jdbc.sql("update staff_account set role = :role where id = :id").param("role", role.name()).param("id", id).update();
	}

	void enable(long id, boolean enabled) {
		jdbc.sql("update staff_account set enabled = :enabled where id = :id").param("enabled", enabled).param("id", id).update();
	}

	void setPassword(long id, String hash) {
		jdbc.sql("update staff_account set password = :hash where id = :id").param("hash", hash).param("id", id).update();
	}

	void signedIn(long id, Instant now) {
		jdbc.sql("update staff_account set signed_in_at = :now where id = :id").param("now", Moments.sql(now)).param("id", id).update();
	}

	private static Account read(ResultSet row, int index) throws SQLException {
		return new Account(row.getLong("id"), row.getString("email"), row.getString("name"), Role.valueOf(row.getString("role")),
				row.getBoolean("enabled"), row.getString("password"), row.getString("factor_secret"), row.getLong("factor_step"),
				Moments.read(row, "created_at"), Moments.readIfAny(row, "signed_in_at"));
	}
}
