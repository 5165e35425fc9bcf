package dev.glabella.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.glabella.accounts.StaffMember;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say of the machine's marks: supervisors' own marks, trainees' objections and self-checks, comments. */
@Repository
class Corrections {

	private final JdbcClient jdbc;

	Corrections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A supervisor's mark. */
	public record Correction(long practice, int number, Criterion criterion, Mark mark, String name, @Nullable String comment, Instant at) {}

	/** A trainee who sees it otherwise. */
	record Objection(int number, Criterion criterion, @Nullable String words, Instant at) {}

	/** What a supervisor has to say about a whole session. */
	record Comment(String name, String text, Instant at) {}

	void correct(long practice, int number, Criterion criterion, Mark mark, @Nullable String comment, StaffMember by, Instant now) {
		jdbc.sql("delete from practice_correction where practice = :practice and number = :number and criterion = :criterion").param("practice", practice).param("number", number).param("criterion", criterion.code()).update();
		jdbc.sql("""
				insert into practice_correction (practice, number, criterion, mark, account, name, comment, corrected_at) values (:practice, :number, :criterion, :mark, :account, :name, :comment, :now)
				""").param("practice", practice).param("number", number).param("criterion", criterion.code()).param("mark", mark.name()).param("account", by.id()).param("name", by.name()).param("comment", comment)
			.param("now", sql(now)).update();
	}

	/** The marks that people gave, by exchange. */
	Map<Integer, Map<Criterion, Mark>> of(long practice) {
		var marks = new HashMap<Integer, Map<Criterion, Mark>>();
		list(practice).forEach(one -> marks.computeIfAbsent(one.number, number -> new EnumMap<>(Criterion.class)).put(one.criterion, one.mark));
		return marks;
	}

	List<Correction> list(long practice) {
		return jdbc.sql("select practice, number, criterion, mark, name, comment, corrected_at from practice_correction where practice = :practice order by number, corrected_at").param("practice", practice).query(Corrections::correction).list();
	}

	/** Of all talks, newest first. */
	List<Correction> newest(int most) {
		return jdbc.sql("select practice, number, criterion, mark, name, comment, corrected_at from practice_correction order by corrected_at desc, practice, number limit :most").param("most", most).query(Corrections::correction).list();
	}

	void object(long practice, int number, Criterion criterion, @Nullable String words, Instant now) {
		boolean known = objections(practice).stream().anyMatch(one -> one.number == number && one.criterion == criterion);
		if (known) return;
		jdbc.sql("insert into practice_objection (practice, number, criterion, words, raised_at) values (:practice, :number, :criterion, :words, :now)").param("practice", practice).param("number", number)
			.param("criterion", criterion.code()).param("words", words).param("now", sql(now)).update();
	}

	List<Objection> objections(long practice) {
		return jdbc.sql("select number, criterion, words, raised_at from practice_objection where practice = :practice order by number").param("practice", practice)
			.query((row, index) -> new Objection(row.getInt("number"), criterion(row), row.getString("words"), instant(row, "raised_at"))).list();
	}

	void selfCheck(long practice, int number, String fact, boolean said) {
		jdbc.sql("delete from practice_self_check where practice = :practice and number = :number and fact = :fact").param("practice", practice).param("number", number).param("fact", fact).update();
		jdbc.sql("insert into practice_self_check (practice, number, fact, said) values (:practice, :number, :fact, :said)").param("practice", practice).param("number", number).param("fact", fact).param("said", said).update();
	}

	/** What the trainee answered, as {@code number fact} with yes or no. */
	Map<String, Boolean> selfChecks(long practice) {
		var checks = new HashMap<String, Boolean>();
		jdbc.sql("select number, fact, said from practice_self_check where practice = :practice").param("practice", practice)
			.query((ResultSet row) -> { checks.put(row.getInt("number") + " " + row.getString("fact"), row.getBoolean("said")); });
		return checks;
	}

	void comment(long practice, String text, StaffMember by, Instant now) {
		jdbc.sql("insert into practice_comment (practice, account, name, text, written_at) values (:practice, :account, :name, :text, :now)").param("practice", practice).param("account", by.id()).param("name", by.name())
			.param("text", text).param("now", sql(now)).update();
	}

	List<Comment> comments(long practice) {
		return jdbc.sql("select name, text, written_at from practice_comment where practice = :practice order by id").param("practice", practice)
			.query((row, index) -> new Comment(row.getString("name"), row.getString("text"), instant(row, "written_at"))).list();
	}

	private static Correction correction(ResultSet row, int index) throws SQLException {
		return new Correction(row.getLong("practice"), row.getInt("number"), criterion(row), Mark.valueOf(row.getString("mark")), row.getString("name"), row.getString("comment"), instant(row, "corrected_at"));
	}

	private static Criterion criterion(ResultSet row) throws SQLException {
		return Criterion.of(row.getString("criterion")).orElseThrow();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
