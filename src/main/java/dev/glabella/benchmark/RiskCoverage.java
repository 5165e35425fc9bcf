package dev.glabella.benchmark;

import java.util.Comparator;

/** The risk of answering more and more, the surest first. */
final class RiskCoverage {

	private RiskCoverage() {}

	/**
	 * The area under the curve of risk against coverage (Geifman and El-Yaniv 2017): the mean, over every number of answered rows, of the share that is wrong. An answer to an
	 * out-of-scope text is wrong. Rows of equal score stand in no order, so each counts as wrong to the share its equals are.
	 */
	static double area(Rows rows) {
		var sorted = rows.all().stream().sorted(Comparator.comparingDouble((Row row) -> -row.score())).toList();
		double sum = 0;
		double wrong = 0;
		int from = 0;
		while (from < sorted.size()) {
			int to = from;
			int wrongHere = 0;
			while (to < sorted.size() && sorted.get(to).score() == sorted.get(from).score()) if (!sorted.get(to++).topIsRight()) wrongHere++;
			for (int i = from; i < to; i++) sum += (wrong + (double) wrongHere * (i + 1 - from) / (to - from)) / (i + 1);
			wrong += wrongHere;
			from = to;
		}
		return sum / sorted.size();
	}
}
