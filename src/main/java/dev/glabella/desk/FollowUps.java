package dev.glabella.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each request to be contacted, in SQL that H2 and PostgreSQL share. It goes with the conversation. */
@Repository
class FollowUps {

	private static final String SELECT = "select conversation, asked_at, due_at, status, attempts, outcome from follow_up";
	private static final String INSERT = """
			insert into follow_up (conversation, asked_at, due_at, status, attempts, changed_at) values (:conversation, :asked, :due, 'OPEN', 0, :asked)
			""";
	private static final String ANEW = """
			update follow_up set asked_at = :asked, due_at = :due, status = 'OPEN', attempts = 0, person = null, outcome = null, overdue_at = null, changed_at = :asked
			where conversation = :conversation
			""";

	private final JdbcClient jdbc;

	FollowUps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One request.
	 * @param attempts how often somebody tried in vain
	 * @param outcome null while it is open
	 */
	record FollowUp(long conversation, Instant askedAt, Instant dueAt, boolean open, int attempts, @Nullable String outcome) {}

	/** Who asks again is to be contacted anew. The conversation is locked, so update-then-insert cannot meet another insert. */
	void asked(long conversation, Instant asked, Instant due) {
		if (run(ANEW, conversation, asked, due) == 0) run(INSERT, conversation, asked, due);
	}

	Optional<FollowUp> of(long conversation) {
		return jdbc.sql(SELECT + " where conversation = :conversation").param("conversation", conversation).query(FollowUps::read).optional();
	}

	/** What is still to be done, what is due first first. */
	List<FollowUp> open() {
		return jdbc.sql(SELECT + " where status = 'OPEN' order by due_at, conversation").query(FollowUps::read).list();
	}

	/** False when it is done already, or there is none. */
	boolean tried(long conversation, long person, Instant next, Instant now) {
		return jdbc.sql("update follow_up set attempts = attempts + 1, person = :person, due_at = :next, overdue_at = null, changed_at = :now where conversation = :conversation and status = 'OPEN'")
			.param("person", person).param("next", sql(next)).param("now", sql(now)).param("conversation", conversation).update() == 1;
	}

	/** False when it is done already, or there is none. */
	boolean done(long conversation, long person, String outcome, Instant now) {
		return jdbc.sql("update follow_up set status = 'DONE', outcome = :outcome, person = :person, changed_at = :now where conversation = :conversation and status = 'OPEN'")
			.param("outcome", outcome).param("person", person).param("now", sql(now)).param("conversation", conversation).update() == 1;
	}

	/** Marks what is overdue and was not marked; false when somebody was faster. */
	boolean overdue(FollowUp request, Instant now) {
		return jdbc.sql("update follow_up set overdue_at = :now where conversation = :conversation and status = 'OPEN' and due_at = :due and overdue_at is null").param("now", sql(now))
			.param("conversation", request.conversation()).param("due", sql(request.dueAt())).update() == 1;
	}

	private int run(String sql, long conversation, Instant asked, Instant due) {
		return jdbc.sql(sql).param("conversation", conversation).param("asked", sql(asked)).param("due", sql(due)).update();
	}

	private static FollowUp read(ResultSet row, int index) throws SQLException {
		return new FollowUp(row.getLong("conversation"), row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getObject("due_at", OffsetDateTime.class).toInstant(),
			row.getString("status").equals("OPEN"), row.getInt("attempts"), row.getString("outcome"));
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
