package dev.glabella.benchmark;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How well the score tells texts in scope from those out of it. */
final class Separation {

	private Separation() {}

	/** The area under the ROC curve of the rows; null unless there are rows of both kinds. */
	static @Nullable Double of(Rows rows) {
		return auroc(scores(rows.inScope()), scores(rows.outOfScope()));
	}

	/** The probability that a score of the first kind is higher than one of the second, a tie counting half. */
	static @Nullable Double auroc(double[] higher, double[] lower) {
		if (higher.length == 0 || lower.length == 0) return null;
		var sorted = lower.clone();
		Arrays.sort(sorted);
		double wins = 0;
		for (double score : higher) wins += (below(sorted, score) + below(sorted, Math.nextUp(score))) / 2.0;
		return wins / higher.length / lower.length;
	}

	/** How many of the sorted values are less than that. */
	private static int below(double[] sorted, double value) {
		int from = 0;
		int to = sorted.length;
		while (from < to) {
			int middle = (from + to) >>> 1;
			if (sorted[middle] < value) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	private static double[] scores(List<Row> rows) {
		return rows.stream().mapToDouble(Row::score).toArray();
	}
}
