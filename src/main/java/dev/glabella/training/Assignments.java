package dev.glabella.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases that supervisors want somebody to play. One is done with a real run of it, begun after it was given and played to an end of the case. */
@Repository
class Assignments {

	private static final String SELECT = """
			select id, scenario, due_on, assigned_name, assigned_at,
				(select min(p.id) from practice p where p.account = a.account and p.scenario = a.scenario and p.mode = 'REAL' and p.started_at >= a.assigned_at and p.ending is not null) as done
			from practice_assignment a where account = :account order by due_on, id
			""";

	private final JdbcClient jdbc;
	private final KnowledgeBase knowledge;
	private final Audit audit;
	private final Clock clock;

	Assignments(JdbcClient jdbc, KnowledgeBase knowledge, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.knowledge = knowledge;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A case that somebody is to play.
	 * @param by the name of who gave it
	 * @param done the talk that did it; null while there is none
	 * @param overdue not done, and its day has passed
	 */
	public record Assignment(long id, String scenario, String title, LocalDate due, String by, @Nullable Long done, boolean overdue) {

		/** Whether it is still to be done. */
		public boolean open() {
			return done == null;
		}
	}

	/** Somebody's, the soonest due first. */
	List<Assignment> of(long account) {
		var today = today();
		return jdbc.sql(SELECT).param("account", account).query((row, index) -> {
			var due = row.getObject("due_on", LocalDate.class);
			var scenario = row.getString("scenario");
			var done = row.getObject("done", Long.class);
			return new Assignment(row.getLong("id"), scenario, title(scenario), due, row.getString("assigned_name"), done, done == null && due.isBefore(today));
		}).list();
	}

	private String title(String scenario) {
		return knowledge.current().practice().scenario(scenario).map(Scenario::title).orElse(scenario);
	}

	/** Gives somebody a case; a case that is still to be done only gets the new day. */
	@Transactional
	public void give(long account, String scenario, LocalDate due, StaffMember by) {
		of(account).stream().filter(one -> one.open() && one.scenario.equals(scenario)).forEach(one -> delete(account, one.id));
		jdbc.sql("insert into practice_assignment (account, scenario, due_on, assigned_by, assigned_name, assigned_at) values (:account, :scenario, :due, :by, :name, :now)").param("account", account).param("scenario", scenario)
			.param("due", due).param("by", by.id()).param("name", by.name()).param("now", now().atOffset(ZoneOffset.UTC)).update();
		audit.record("case-assigned", "account:" + account, "case=" + scenario + " due=" + due);
	}

	@Transactional
	public void withdraw(long account, long id) {
		if (delete(account, id) > 0) audit.record("case-withdrawn", "account:" + account, null);
	}

	private int delete(long account, long id) {
		return jdbc.sql("delete from practice_assignment where account = :account and id = :id").param("account", account).param("id", id).update();
	}

	/** The clinic's today. */
	LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), knowledge.current().clinic().timeZone());
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
