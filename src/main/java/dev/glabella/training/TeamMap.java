package dev.glabella.training;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.Staff;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.Fact;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the team knows, by topic and person, out of real runs. People stand in the order of their names: nobody is ranked. */
@Component
class TeamMap {

	private static final Duration LATELY = Duration.ofDays(180);
	private static final int FEWEST = 3, WEAKEST = 10, MOST_RUNS = 2_000;
	private static final int[] LEVELS = {40, 60, 80};

	private final Staff staff;
	private final Progress progress;
	private final PracticeBook book;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	TeamMap(Staff staff, Progress progress, PracticeBook book, KnowledgeBase knowledge, Clock clock) {
		this.staff = staff;
		this.progress = progress;
		this.book = book;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/** @param cells one for each person; null where the topic never came up */
	public record Row(String topic, List<@Nullable Cell> cells) {}

	/**
	 * @param from lower end of the range that the next talk will most likely fall in, in percent of the facts needed
	 * @param level 0 for weak to 3 for strong
	 */
	public record Cell(int from, int to, int level) {}

	/**
	 * A fact that was missed often.
	 * @param said in how many of the talks that needed it
	 */
	public record Weak(String fact, String says, int said, int needed) {}

	/** All of it. */
	public record Whole(List<StaffMember> people, List<Row> rows, List<Weak> weakest) {}

	/** Who may practise and can sign in, by name. */
	List<StaffMember> people() {
		return staff.enabled(Role.values());
	}

	Whole whole() {
		var people = new ArrayList<StaffMember>();
		var topics = new TreeMap<String, Map<Long, Cell>>();
		for (var person : people()) {
			var items = progress.ofRealRuns(person.id()).topics();
			if (items.isEmpty()) continue;
			people.add(person);
			items.forEach(item -> topics.computeIfAbsent(item.title(), title -> new HashMap<>()).put(person.id(), cell(item)));
		}
		var rows = topics.entrySet().stream().map(topic -> new Row(topic.getKey(), people.stream().<@Nullable Cell>map(person -> topic.getValue().get(person.id())).toList())).toList();
		return new Whole(people, rows, weakest());
	}

	private static Cell cell(Progress.Item item) {
		int level = 0;
		for (int limit : LEVELS) if (item.from() + item.to() >= 2 * limit) level++;
		return new Cell(item.from(), item.to(), level);
	}

	private List<Weak> weakest() {
		var since = clock.instant().minus(LATELY);
		var counts = new HashMap<String, int[]>();
		for (var session : book.realRuns(MOST_RUNS)) {
			if (session.startedAt().isBefore(since)) continue;
			Progress.said(book.exchanges(session.id())).forEach((fact, said) -> {
				var count = counts.computeIfAbsent(fact, one -> new int[2]);
				count[0] += said ? 1 : 0;
				count[1]++;
			});
		}
		return counts.entrySet().stream().filter(count -> count.getValue()[1] >= FEWEST && count.getValue()[0] < count.getValue()[1])
			.map(count -> new Weak(count.getKey(), knowledge.current().fact(count.getKey()).map(Fact::say).orElse(count.getKey()), count.getValue()[0], count.getValue()[1]))
			.sorted(Comparator.comparingDouble((Weak weak) -> (double) weak.said / weak.needed).thenComparing(Weak::fact)).limit(WEAKEST).toList();
	}
}
