package dev.glabella.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.glabella.accounts.StaffMember;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.HandOver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All practice sessions and their exchanges, in SQL that H2 and PostgreSQL share. */
@Repository
class PracticeBook {

	private static final String COLUMNS = "id, account, name, scenario, title, seed, mode, focus, started_at, ended_at, standing, ending, band, score, undone, reviewed_at, drill";
	private static final String SESSION = "select " + COLUMNS + " from practice";
	private static final String START = """
			insert into practice (account, name, scenario, title, seed, mode, focus, started_at, standing, undone, drill)
			values (:account, :name, :scenario, :title, :seed, :mode, :focus, :now, :standing, 0, :drill)
			""";
	private static final String WAITING = "select " + COLUMNS + """
			, why_review,
				exists (select 1 from practice_objection o where o.practice = practice.id) as objected
			from practice
			where ended_at is not null and reviewed_at is null and (mode = 'REAL' and why_review is not null or exists (select 1 from practice_objection o where o.practice = practice.id))
			order by ended_at
			""";
	private static final String EXCHANGE = """
			select number, node, says, before_reply, client_id, reply, hand_over, replied_at, looked_up, hint, marked from practice_turn where practice = :practice order by number
			""";
	private static final String SAY = """
			insert into practice_turn (practice, number, node, says, before_reply, looked_up) values (:practice, :number, :node, :says, :before, 0)
			""";
	private static final String REPLY = """
			update practice_turn set reply = :reply, client_id = :client, hand_over = :handOver, replied_at = :now, hint = :hint, marked = :marked
			where practice = :practice and number = :number and reply is null
			""";
	private static final String TAKE_BACK = """
			update practice_turn set reply = null, client_id = null, hand_over = null, replied_at = null, hint = null, marked = null where practice = :practice and number = :number
			""";

	private final JdbcClient jdbc;
	private final JsonMapper json;

	PracticeBook(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Who begins what. */
	record Beginning(long account, String name, String scenario, String title, long seed, Mode mode, List<Criterion> focus, @Nullable String drill) {}

	long start(Beginning beginning, Turn opening, Instant now) {
		var id = new GeneratedKeyHolder();
		jdbc.sql(START).param("account", beginning.account).param("name", beginning.name).param("scenario", beginning.scenario).param("title", beginning.title).param("seed", beginning.seed)
			.param("mode", beginning.mode.name()).param("focus", beginning.focus.stream().map(Criterion::code).collect(Collectors.joining(",")))
			.param("now", sql(now)).param("standing", json.writeValueAsString(opening.then())).param("drill", beginning.drill).update(id, "id");
		long practice = Objects.requireNonNull(id.getKey()).longValue();
		say(practice, 1, opening);
		return practice;
	}

	/** The patient's next words. */
	void say(long practice, int number, Turn turn) {
		jdbc.sql(SAY).param("practice", practice).param("number", number).param("node", turn.then().node()).param("says", json.writeValueAsString(turn.says()))
			.param("before", json.writeValueAsString(turn.then())).update();
	}

	/** Whether the reply was taken: nobody replied meanwhile. */
	boolean reply(long practice, int number, String client, String reply, @Nullable HandOver handOver, @Nullable String hint, Marked marked, Instant now) {
		return jdbc.sql(REPLY).param("practice", practice).param("number", number).param("client", client).param("reply", reply).param("handOver", handOver == null ? null : json.writeValueAsString(handOver))
			.param("now", sql(now)).param("hint", hint).param("marked", json.writeValueAsString(marked)).update() == 1;
	}

	/** Takes a reply back, with all that was said after it. */
	void takeBack(long practice, int number) {
		jdbc.sql("delete from practice_turn where practice = :practice and number > :number").param("practice", practice).param("number", number).update();
		jdbc.sql(TAKE_BACK).param("practice", practice).param("number", number).update();
		jdbc.sql("update practice set undone = undone + 1 where id = :practice").param("practice", practice).update();
	}

	void lookUp(long practice, int number) {
		jdbc.sql("update practice_turn set looked_up = looked_up + 1 where practice = :practice and number = :number and reply is null").param("practice", practice).param("number", number).update();
	}

	void stand(long practice, Standing standing) {
		jdbc.sql("update practice set standing = :standing where id = :practice").param("practice", practice).param("standing", json.writeValueAsString(standing)).update();
	}

	/** @param whyReview why a supervisor should look at it; null for no reason */
	void end(long practice, @Nullable String ending, Band band, double score, @Nullable String whyReview, Instant now) {
		jdbc.sql("update practice set ended_at = :now, ending = :ending, band = :band, score = :score, why_review = :why where id = :practice and ended_at is null").param("practice", practice).param("ending", ending)
			.param("band", band.name()).param("score", score).param("why", whyReview).param("now", sql(now)).update();
	}

	/** A talk that waits for a supervisor's look. */
	record Waiting(Session session, @Nullable String why, boolean objected) {}

	/** Real runs that something speaks for looking at, and all that a trainee objects to; oldest first. */
	List<Waiting> waiting() {
		return jdbc.sql(WAITING).query((row, index) -> new Waiting(session(row, index), row.getString("why_review"), row.getBoolean("objected"))).list();
	}

	/** Real runs that ended, of everybody, newest first. */
	List<Session> realRuns(int most) {
		return jdbc.sql(SESSION + " where mode = 'REAL' and ended_at is not null order by ended_at desc limit :most").param("most", most).query(this::session).list();
	}

	/** Whether a supervisor may read it: real runs, and what a trainee sent. */
	boolean isOpenToSupervisors(Session session) {
		return session.isOver() && (session.mode() == Mode.REAL || jdbc.sql("select count(*) from practice_objection where practice = :practice").param("practice", session.id()).query(Integer.class).single() > 0);
	}

	void reviewed(long practice, StaffMember by, Instant now) {
		jdbc.sql("update practice set reviewed_at = :now, reviewer = :by, reviewer_name = :name where id = :practice").param("practice", practice).param("by", by.id()).param("name", by.name()).param("now", sql(now)).update();
	}

	void reopenReview(long practice) {
		jdbc.sql("update practice set reviewed_at = null where id = :practice").param("practice", practice).update();
	}

	void grade(long practice, Band band, double score) {
		jdbc.sql("update practice set band = :band, score = :score where id = :practice").param("practice", practice).param("band", band.name()).param("score", score).update();
	}

	/** How many talks somebody played to an end of the case. */
	int finished(long account) {
		return jdbc.sql("select count(*) from practice where account = :account and ending is not null").param("account", account).query(Integer.class).single();
	}

	/** Deletes talks with all that belongs to them; returns how many. */
	int deleteBegunBefore(Instant limit) {
		return jdbc.sql("delete from practice where started_at < :limit").param("limit", sql(limit)).update();
	}

	Optional<Session> find(long practice) {
		return jdbc.sql(SESSION + " where id = :id").param("id", practice).query(this::session).optional();
	}

	/** The session for whoever changes it; nobody else does until the transaction ends. */
	Optional<Session> lock(long practice) {
		return jdbc.sql(SESSION + " where id = :id for update").param("id", practice).query(this::session).optional();
	}

	/** Somebody's sessions, newest first. */
	List<Session> of(long account, int most) {
		return jdbc.sql(SESSION + " where account = :account order by started_at desc, id desc limit :most").param("account", account).param("most", most).query(this::session).list();
	}

	List<Exchange> exchanges(long practice) {
		return jdbc.sql(EXCHANGE).param("practice", practice).query(this::exchange).list();
	}

	private Session session(ResultSet row, int index) throws SQLException {
		var focus = row.getString("focus");
		var band = row.getString("band");
		return new Session(row.getLong("id"), row.getLong("account"), row.getString("name"), row.getString("scenario"), row.getString("title"), row.getLong("seed"), Mode.valueOf(row.getString("mode")),
				focus.isEmpty() ? List.of() : Arrays.stream(focus.split(",")).flatMap(code -> Criterion.of(code).stream()).toList(), instant(row, "started_at"), instantOrNull(row, "ended_at"),
				json.readValue(row.getString("standing"), Standing.class), row.getString("ending"), band == null ? null : Band.valueOf(band), row.getObject("score", Double.class), row.getInt("undone"),
				instantOrNull(row, "reviewed_at") != null, row.getString("drill"));
	}

	private Exchange exchange(ResultSet row, int index) throws SQLException {
		var handOver = row.getString("hand_over");
		var marked = row.getString("marked");
		return new Exchange(row.getInt("number"), row.getString("node"), List.of(json.readValue(row.getString("says"), String[].class)), json.readValue(row.getString("before_reply"), Standing.class),
				row.getString("client_id"), row.getString("reply"), handOver == null ? null : json.readValue(handOver, HandOver.class), instantOrNull(row, "replied_at"), row.getInt("looked_up"), row.getString("hint"),
				marked == null ? null : json.readValue(marked, Marked.class));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		var moment = row.getObject(column, OffsetDateTime.class);
		return moment == null ? null : moment.toInstant();
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
