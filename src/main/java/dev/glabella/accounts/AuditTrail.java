package dev.glabella.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit, newest first. */
@Repository
class AuditTrail {

	static final int PAGE = 50;

	/** The casts tell PostgreSQL the type of a null. */
	private static final String SELECT = """
			select e.id, e.recorded_at, e.actor, a.name as actor_name, e.action, e.subject, e.detail, e.address
			from audit_entry e left join staff_account a on a.id = e.actor
			where (cast(:actor as bigint) is null or e.actor = :actor or e.subject = :actorAsSubject)
				and (cast(:action as varchar(60)) is null or e.action = :action)
				and (cast(:from as timestamp with time zone) is null or e.recorded_at >= :from)
				and (cast(:until as timestamp with time zone) is null or e.recorded_at < :until)
				and (cast(:before as bigint) is null or e.id < :before)
			order by e.id desc limit :most
			""";

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One entry; the name is the actor's today. */
	record Entry(long id, Instant at, @Nullable String actor, String action, @Nullable String subject, @Nullable String detail,
			@Nullable String address) {}

	/** Which entries are asked for; null leaves a condition out. Of an account those by it and those about it. */
	record Filter(@Nullable Long account, @Nullable String action, @Nullable Instant from, @Nullable Instant until) {}

	/** A page and one more, which says that there are older ones. */
	List<Entry> read(Filter filter, @Nullable Long before) {
		return jdbc.sql(SELECT).param("actor", filter.account()).param("actorAsSubject", "account:" + filter.account()).param("action", filter.action())
			.param("from", filter.from() == null ? null : Moments.sql(filter.from())).param("until", filter.until() == null ? null : Moments.sql(filter.until()))
			.param("before", before).param("most", PAGE + 1).query(AuditTrail::read).list();
	}

	List<String> actions() {
		return jdbc.sql("select distinct action from audit_entry order by action").query(String.class).list();
	}

	private static Entry read(ResultSet row, int index) throws SQLException {
		return new Entry(row.getLong("id"), Moments.read(row, "recorded_at"), row.getString("actor_name"), row.getString("action"),
				row.getString("subject"), row.getString("detail"), row.getString("address"));
	}
}
