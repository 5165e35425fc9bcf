package dev.glabella.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.CriterionMark;
import dev.glabella.marking.CriterionMark.Finding;
import dev.glabella.marking.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the program's marks can be trusted, out of real runs: how often it was not sure, how often people overturned it and by which rule, how it agrees with people who did not see its marks, and whether length buys points. */
@Component
class MarkingHealth {

	private static final int MOST_RUNS = 500, MOST_RULES = 20;
	/** With fewer pairs an agreement is chance. */
	private static final int FEWEST_PAIRS = 10;

	private final PracticeBook book;
	private final Corrections corrections;
	private final BlindMarks blind;
	private final KnowledgeBase knowledge;

	MarkingHealth(PracticeBook book, Corrections corrections, BlindMarks blind, KnowledgeBase knowledge) {
		this.book = book;
		this.corrections = corrections;
		this.blind = blind;
		this.knowledge = knowledge;
	}

	/**
	 * One criterion.
	 * @param marks how often it applied
	 * @param unsure how often the program could not tell
	 * @param lookedAt marks in talks that a supervisor reviewed
	 * @param overturned those of them that a person changed
	 * @param pairs replies that a person marked without seeing the program's marks, and both gave one
	 * @param kappa Cohen's kappa of those; null for fewer than ten
	 */
	public record Row(String title, int marks, int unsure, int lookedAt, int overturned, int pairs, @Nullable Double kappa) {}

	/** A rule whose marks people changed. */
	public record RuleRow(String rule, int overturned, int lookedAt) {}

	/**
	 * All of it.
	 * @param length correlation of a reply's words with its share of points (Pearson's r); null for fewer than ten replies
	 */
	public record Whole(int talks, int replies, List<Row> rows, List<RuleRow> rules, @Nullable Double length, int sampled) {}

	Whole whole() {
		var counting = new Counting();
		var runs = book.realRuns(MOST_RUNS);
		for (var session : runs) counting.add(session);
		return counting.whole(runs.size());
	}

	private final class Counting {

		private final Map<Criterion, int[]> counts = new EnumMap<>(Criterion.class);
		private final Map<Criterion, List<Agreement.Pair>> pairs = new EnumMap<>(Criterion.class);
		private final Map<String, int[]> rules = new HashMap<>();
		private final List<double[]> lengths = new ArrayList<>();
		private final Map<BlindMarks.Place, Map<Criterion, Mark>> seenBlind = blind.all();
		private int replies;

		private void add(Session session) {
			var human = corrections.of(session.id());
			boolean lookedAt = session.reviewed() || !human.isEmpty();
			for (var exchange : book.exchanges(session.id())) {
				if (exchange.marked() == null) continue;
				replies++;
				var given = human.getOrDefault(exchange.number(), Map.of());
				exchange.marked().marks().forEach(mark -> add(mark, given.get(mark.criterion()), lookedAt));
				seenBlind.getOrDefault(new BlindMarks.Place(session.id(), exchange.number()), Map.of()).forEach((criterion, mark) -> pair(criterion, exchange.marked().mark(criterion), mark));
				length(exchange.marked());
			}
		}

		private void add(CriterionMark mark, @Nullable Mark given, boolean lookedAt) {
			if (mark.mark() == Mark.NOT_APPLICABLE && given == null) return;
			boolean overturned = given != null && given != mark.mark();
			var count = counts.computeIfAbsent(mark.criterion(), one -> new int[4]);
			count[0]++;
			if (mark.mark() == Mark.NOT_SURE) count[1]++;
			if (!lookedAt) return;
			count[2]++;
			if (overturned) count[3]++;
			for (var rule : new LinkedHashSet<>(mark.findings().stream().map(Finding::rule).toList())) {
				var known = rules.computeIfAbsent(rule, one -> new int[2]);
				known[0] += overturned ? 1 : 0;
				known[1]++;
			}
		}

		private void pair(Criterion criterion, Mark machine, Mark person) {
			if (machine != Mark.NOT_SURE) pairs.computeIfAbsent(criterion, one -> new ArrayList<>()).add(new Agreement.Pair(machine, person));
		}

		private void length(Marked marked) {
			marked.marks().stream().map(CriterionMark::mark).filter(Mark::counts).mapToDouble(mark -> mark.points() / 2.0).average().ifPresent(share -> lengths.add(new double[] {marked.words(), share}));
		}

		private Whole whole(int talks) {
			var titles = Debriefing.titles(knowledge.current().practice().marking());
			var rows = counts.entrySet().stream().map(entry -> row(titles.get(entry.getKey()), entry.getValue(), pairs.getOrDefault(entry.getKey(), List.of()))).toList();
			var overturned = rules.entrySet().stream().filter(rule -> rule.getValue()[0] > 0).map(rule -> new RuleRow(rule.getKey(), rule.getValue()[0], rule.getValue()[1]))
				.sorted(Comparator.comparingInt(RuleRow::overturned).reversed().thenComparing(RuleRow::rule)).limit(MOST_RULES).toList();
			return new Whole(talks, replies, rows, overturned, lengths.size() < FEWEST_PAIRS ? null : Agreement.correlation(lengths), seenBlind.size());
		}

		private static Row row(String title, int[] count, List<Agreement.Pair> pairs) {
			return new Row(title, count[0], count[1], count[2], count[3], pairs.size(), pairs.size() < FEWEST_PAIRS ? null : Agreement.kappa(pairs));
		}
	}
}
