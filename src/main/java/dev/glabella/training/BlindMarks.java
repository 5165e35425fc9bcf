package dev.glabella.training;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.glabella.accounts.StaffMember;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One reply in twenty of real runs is marked by a person who does not see the program's marks, so that the two can be compared. */
@Repository
class BlindMarks {

	private static final int ONE_IN = 20;
	private static final int MOST_RUNS = 500;

	private final JdbcClient jdbc;
	private final PracticeBook book;

	BlindMarks(JdbcClient jdbc, PracticeBook book) {
		this.jdbc = jdbc;
		this.book = book;
	}

	/** A reply and whose talk it belongs to. */
	public record Sample(Session session, Exchange exchange) {}

	/** Whether a reply belongs to the sample: decided by the talk's seed, so by nothing that was said in it. */
	static boolean isChosen(Session session, int number) {
		long mixed = (session.seed() + number) * 0x9E3779B97F4A7C15L;
		return Math.floorMod(mixed >>> 32, ONE_IN) == 0;
	}

	/** Replies that wait, newest talk first; nobody marks their own. */
	List<Sample> waiting(StaffMember supervisor) {
		var done = all().keySet();
		return book.realRuns(MOST_RUNS).stream().filter(session -> session.account() != supervisor.id())
			.flatMap(session -> book.exchanges(session.id()).stream().filter(exchange -> exchange.marked() != null && isChosen(session, exchange.number()) && !done.contains(new Place(session.id(), exchange.number())))
				.map(exchange -> new Sample(session, exchange))).toList();
	}

	/** Where a reply stands. */
	record Place(long practice, int number) {}

	/** What people gave, by reply. */
	Map<Place, Map<Criterion, Mark>> all() {
		var marks = new HashMap<Place, Map<Criterion, Mark>>();
		jdbc.sql("select practice, number, criterion, mark from practice_blind_mark order by practice, number").query(row -> {
			var place = new Place(row.getLong("practice"), row.getInt("number"));
			Optional<Criterion> criterion = Criterion.of(row.getString("criterion"));
			if (criterion.isPresent()) marks.computeIfAbsent(place, one -> new EnumMap<>(Criterion.class)).put(criterion.get(), Mark.valueOf(row.getString("mark")));
		});
		return marks;
	}

	void save(Sample sample, Map<Criterion, Mark> marks, StaffMember by, Instant now) {
		marks.forEach((criterion, mark) -> jdbc.sql("""
				insert into practice_blind_mark (practice, number, criterion, mark, account, name, marked_at) values (:practice, :number, :criterion, :mark, :account, :name, :now)
				""").param("practice", sample.session.id()).param("number", sample.exchange.number()).param("criterion", criterion.code()).param("mark", mark.name()).param("account", by.id()).param("name", by.name())
			.param("now", now.atOffset(ZoneOffset.UTC)).update());
	}
}
