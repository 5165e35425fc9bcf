package dev.glabella.training;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each time somebody recalled a fact or did not, so that a schedule can be reckoned again. */
@Repository
class ReviewLog {

	private final JdbcClient jdbc;

	ReviewLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One time. */
	record Review(boolean recalled, Instant at) {}

	/** @param practice the talk it comes from; null for a review card */
	void add(long account, String fact, @Nullable Long practice, boolean recalled, Instant at) {
		jdbc.sql("insert into review_log (account, fact, practice, recalled, reviewed_at) values (:account, :fact, :practice, :recalled, :at)").param("account", account).param("fact", fact).param("practice", practice)
			.param("recalled", recalled).param("at", at.atOffset(ZoneOffset.UTC)).update();
	}

	/** Oldest first. */
	List<Review> of(long account, String fact) {
		return jdbc.sql("select recalled, reviewed_at from review_log where account = :account and fact = :fact order by reviewed_at, id").param("account", account).param("fact", fact)
			.query((row, index) -> new Review(row.getBoolean("recalled"), row.getObject("reviewed_at", OffsetDateTime.class).toInstant())).list();
	}

	/** Takes out what a talk taught; returns the facts. */
	List<String> forget(long practice) {
		var facts = jdbc.sql("select distinct fact from review_log where practice = :practice").param("practice", practice).query(String.class).list();
		jdbc.sql("delete from review_log where practice = :practice").param("practice", practice).update();
		return facts;
	}
}
