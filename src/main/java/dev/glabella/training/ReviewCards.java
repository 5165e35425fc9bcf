package dev.glabella.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each trainee reviews, in SQL that H2 and PostgreSQL share. */
@Repository
class ReviewCards {

	private static final String CARD = "select fact, stability, difficulty, reviewed_at, due_at, reviews from review_card where account = :account";

	private final JdbcClient jdbc;

	ReviewCards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A fact and how well it is remembered. */
	public record Card(String fact, Fsrs.Memory memory, Instant reviewedAt, Instant dueAt, int reviews) {}

	Optional<Card> find(long account, String fact) {
		return jdbc.sql(CARD + " and fact = :fact").param("account", account).param("fact", fact).query(ReviewCards::card).optional();
	}

	/** Soonest due first. */
	List<Card> of(long account) {
		return jdbc.sql(CARD + " order by due_at, fact").param("account", account).query(ReviewCards::card).list();
	}

	void delete(long account, String fact) {
		jdbc.sql("delete from review_card where account = :account and fact = :fact").param("account", account).param("fact", fact).update();
	}

	void save(long account, Card card) {
		delete(account, card.fact);
		jdbc.sql("""
				insert into review_card (account, fact, stability, difficulty, reviewed_at, due_at, reviews) values (:account, :fact, :stability, :difficulty, :reviewed, :due, :reviews)
				""").param("account", account).param("fact", card.fact).param("stability", card.memory.stability()).param("difficulty", card.memory.difficulty())
			.param("reviewed", sql(card.reviewedAt)).param("due", sql(card.dueAt)).param("reviews", card.reviews).update();
	}

	private static Card card(ResultSet row, int index) throws SQLException {
		return new Card(row.getString("fact"), new Fsrs.Memory(row.getDouble("stability"), row.getDouble("difficulty")), instant(row, "reviewed_at"), instant(row, "due_at"), row.getInt("reviews"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}
}
