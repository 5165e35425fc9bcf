package dev.glabella.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.Marking;
import dev.glabella.knowledge.Marking.Taught;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Wordings that supervisors found in replies and that marking should know. It learns them once a clinician agrees. */
@Repository
class Teaching {

	static final int LONGEST = 300;
	private static final String SELECT = "select id, kind, target, text, practice, number, name, approved, decided_name from taught_wording";

	private final JdbcClient jdbc;
	private final Audit audit;
	private final Clock clock;

	Teaching(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A wording that was proposed.
	 * @param practice the talk it was found in
	 * @param by the name of who proposed it
	 * @param approved null while nobody decided
	 */
	public record Proposed(long id, Taught wording, @Nullable Long practice, @Nullable Integer number, String by, @Nullable Boolean approved, @Nullable String decidedBy) {}

	@Transactional
	public void propose(Taught wording, long practice, int number, StaffMember by) {
		jdbc.sql("""
				insert into taught_wording (kind, target, text, practice, number, account, name, proposed_at) values (:kind, :target, :text, :practice, :number, :account, :name, :now)
				""").param("kind", wording.kind().name()).param("target", wording.target()).param("text", wording.text()).param("practice", practice).param("number", number).param("account", by.id()).param("name", by.name())
			.param("now", now()).update();
		audit.record("wording-proposed", "practice:" + practice, wording.kind() + " " + wording.target());
	}

	List<Proposed> waiting() {
		return jdbc.sql(SELECT + " where approved is null order by id").query(Teaching::proposed).list();
	}

	/** Newest decision first. */
	List<Proposed> decided(int most) {
		return jdbc.sql(SELECT + " where approved is not null order by decided_at desc, id desc limit :most").param("most", most).query(Teaching::proposed).list();
	}

	Optional<Proposed> find(long id) {
		return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Teaching::proposed).optional();
	}

	/** What marking knows beside the content. */
	List<Taught> approved() {
		return jdbc.sql(SELECT + " where approved order by id").query(Teaching::proposed).list().stream().map(Proposed::wording).toList();
	}

	/** @param approved whether marking learns it; a wording that was learnt can be taken back the same way */
	@Transactional
	public void decide(long id, boolean approved, StaffMember by) {
		int changed = jdbc.sql("update taught_wording set approved = :approved, decided_by = :by, decided_name = :name, decided_at = :now where id = :id").param("approved", approved).param("by", by.id()).param("name", by.name())
			.param("now", now()).param("id", id).update();
		if (changed > 0) audit.record(approved ? "wording-approved" : "wording-declined", "wording:" + id, null);
	}

	private static Proposed proposed(ResultSet row, int index) throws SQLException {
		var wording = new Taught(Marking.TaughtKind.valueOf(row.getString("kind")), row.getString("target"), row.getString("text"));
		return new Proposed(row.getLong("id"), wording, row.getObject("practice", Long.class), row.getObject("number", Integer.class), row.getString("name"), row.getObject("approved", Boolean.class), row.getString("decided_name"));
	}

	private OffsetDateTime now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}
}
