package dev.glabella.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.editorial.Proposal.Content;
import dev.glabella.editorial.Proposal.State;
import dev.glabella.knowledge.Addition;
import dev.glabella.knowledge.Additions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All proposals, in SQL that H2 and PostgreSQL share; the approved ones are part of the content. */
@Repository
class Proposals implements Additions {

	private static final String SELECT = """
			select id, kind, target, wording, title, heading, brief, more, sources, conversation, times, proposer_name, proposed_at, state, decider_name, decided_at, why from proposal
			""";
	private static final String INSERT = """
			insert into proposal (kind, target, wording, title, heading, brief, more, sources, conversation, times, proposer, proposer_name, proposed_at, state)
			values (:kind, :target, :wording, :title, :heading, :brief, :more, :sources, :conversation, 1, :by, :name, :now, 'OPEN')
			""";
	private static final String AGAIN = """
			update proposal set times = times + 1 where state = 'OPEN' and kind = 'PHRASING' and target = :target and lower(wording) = lower(:wording)
			""";
	private static final String EDIT = """
			update proposal set target = :target, wording = :wording, title = :title, heading = :heading, brief = :brief, more = :more, sources = :sources where id = :id and state = 'OPEN'
			""";
	private static final String DECIDE = """
			update proposal set state = :state, decider = :by, decider_name = :name, decided_at = :now, why = :why where id = :id and state = :from
			""";

	private final JdbcClient jdbc;
	private final Audit audit;
	private final Clock clock;

	Proposals(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Notes a proposal; the same phrasing again counts with the first. */
	@Transactional
	public void propose(Content content, @Nullable Long conversation, StaffMember me) {
		boolean again = !content.isTopic() && jdbc.sql(AGAIN).param("target", content.target()).param("wording", content.wording()).update() > 0;
		if (!again) {
			with(jdbc.sql(INSERT), content).param("kind", content.isTopic() ? "TOPIC" : "PHRASING").param("conversation", conversation).param("by", me.id()).param("name", me.name())
				.param("now", now()).update();
		}
		audit.record("proposal-made", conversation == null ? null : "conversation:" + conversation, null);
	}

	/** False when it was decided meanwhile. */
	@Transactional
	public boolean edit(long id, Content content) {
		if (with(jdbc.sql(EDIT), content).param("id", id).update() == 0) return false;
		audit.record("proposal-edited", subject(id), null);
		return true;
	}

	/**
	 * Decides, or takes an approval back.
	 * @return false when it was not in that state any more
	 */
	@Transactional
	public boolean decide(long id, State from, State to, @Nullable String why, StaffMember me) {
		if (jdbc.sql(DECIDE).param("id", id).param("from", from.name()).param("state", to.name()).param("by", me.id()).param("name", me.name()).param("now", now()).param("why", why).update() == 0) return false;
		audit.record(to == State.APPROVED ? "proposal-approved" : from == State.APPROVED ? "proposal-taken-back" : "proposal-rejected", subject(id), null);
		return true;
	}

	@Transactional(readOnly = true)
	public Optional<Proposal> find(long id) {
		return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Proposals::read).optional();
	}

	/** The open ones, the most frequent first. */
	@Transactional(readOnly = true)
	public List<Proposal> open() {
		return jdbc.sql(SELECT + " where state = 'OPEN' order by times desc, id").query(Proposals::read).list();
	}

	/** The ones that were decided last. */
	@Transactional(readOnly = true)
	public List<Proposal> decided(int most) {
		return jdbc.sql(SELECT + " where state <> 'OPEN' order by decided_at desc, id desc limit :most").param("most", most).query(Proposals::read).list();
	}

	@Override
	public List<Addition> approved() {
		return jdbc.sql(SELECT + " where state = 'APPROVED' order by decided_at, id").query(Proposals::read).list().stream().map(proposal -> proposal.content().addition()).toList();
	}

	private static StatementSpec with(StatementSpec statement, Content content) {
		return statement.param("target", content.target()).param("wording", content.wording()).param("title", content.title()).param("heading", content.heading())
			.param("brief", content.brief()).param("more", content.more()).param("sources", String.join(" ", content.sources()));
	}

	private OffsetDateTime now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private static String subject(long id) {
		return "proposal:" + id;
	}

	private static Proposal read(ResultSet row, int index) throws SQLException {
		var sources = Stream.of(text(row, "sources").split(" ")).filter(id -> !id.isEmpty()).toList();
		var content = new Content(row.getString("target"), row.getString("wording"), row.getString("title"), row.getString("heading"), text(row, "brief"), text(row, "more"), sources);
		var decided = row.getObject("decided_at", OffsetDateTime.class);
		return new Proposal(row.getLong("id"), content, row.getObject("conversation", Long.class), row.getInt("times"), row.getString("proposer_name"),
			row.getObject("proposed_at", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")), row.getString("decider_name"), decided == null ? null : decided.toInstant(), row.getString("why"));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		var text = row.getString(column);
		return text == null ? "" : text;
	}
}
