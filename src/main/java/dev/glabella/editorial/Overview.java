package dev.glabella.editorial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.Route;
import dev.glabella.knowledge.Topic;
import org.jspecify.annotations.Nullable;

/** The topics of one moment, with what the content owner wants to know of each. */
record Overview(List<Group> groups, List<Confused> pairs) {

	private static final String REST = "Under no heading";

	/** The topics under one heading of the FAQ. */
	record Group(String title, List<Row> rows) {}

	/**
	 * One topic.
	 * @param review the last sign-off, valid or not
	 * @param coverage share of its phrasings that would find it, in percent; null while that is measured
	 * @param neighbour what it is most often confused with
	 */
	record Row(String id, String title, ReviewState state, boolean withheld, @Nullable Review review, int phrasings, int facts, int sources,
			@Nullable Integer coverage, @Nullable Neighbour neighbour) {}

	/** What a topic is confused with, and how many phrasings of either go astray. */
	record Neighbour(String id, String title, int count) {}

	/** Two topics that phrasings are confused between. */
	record Confused(String one, String oneTitle, String other, String otherTitle, List<String> examples) {}

	static Overview of(Knowledge knowledge, LocalDate today, @Nullable Coverage coverage) {
		var left = new LinkedHashMap<String, Row>();
		knowledge.topics().forEach(topic -> left.put(topic.id(), row(knowledge, topic, today, coverage)));
		var groups = new ArrayList<Group>();
		for (var group : knowledge.groups()) {
			var rows = group.topics().stream().map(left::remove).filter(Objects::nonNull).toList();
			if (!rows.isEmpty()) groups.add(new Group(group.title(), rows));
		}
		if (!left.isEmpty()) groups.add(new Group(REST, List.copyOf(left.values())));
		var pairs = coverage == null ? List.<Confused>of() : coverage.pairs().stream().filter(pair -> pair.count() > 1)
			.map(pair -> new Confused(pair.one(), title(knowledge, pair.one()), pair.other(), title(knowledge, pair.other()), pair.examples())).toList();
		return new Overview(groups, pairs);
	}

	public long count() {
		return groups.stream().mapToLong(group -> group.rows().size()).sum();
	}

	public long signed() {
		return count(ReviewState.SIGNED);
	}

	/** How many need a clinician, for whatever reason. */
	public long awaiting() {
		return count() - signed();
	}

	public long overdue() {
		return count(ReviewState.OVERDUE);
	}

	public long changed() {
		return count(ReviewState.CHANGED);
	}

	public long withheld() {
		return groups.stream().flatMap(group -> group.rows().stream()).filter(Row::withheld).count();
	}

	private long count(ReviewState state) {
		return groups.stream().flatMap(group -> group.rows().stream()).filter(row -> row.state() == state).count();
	}

	private static Row row(Knowledge knowledge, Topic topic, LocalDate today, @Nullable Coverage coverage) {
		var neighbour = coverage == null ? null : coverage.neighbour(topic.id())
			.map(pair -> new Neighbour(pair.otherThan(topic.id()), title(knowledge, pair.otherThan(topic.id())), pair.count())).orElse(null);
		return new Row(topic.id(), topic.title(), ReviewState.of(knowledge, topic, today), !knowledge.isPublished(topic, today), knowledge.reviews().get(topic.id()),
				topic.questions().size(), topic.facts().size(), topic.sources().size(), coverage == null ? null : coverage.percent(topic.id()), neighbour);
	}

	static String title(Knowledge knowledge, String id) {
		return knowledge.topic(id).map(Topic::title).or(() -> knowledge.route(id).map(Route::title)).orElse(id);
	}
}
