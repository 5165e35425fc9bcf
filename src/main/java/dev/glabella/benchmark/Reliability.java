package dev.glabella.benchmark;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Whether a score of 0.8 is right eight times in ten. All rows count; the likeliest intent of an out-of-scope text is wrong.
 * @param bins of equal width, each without its lower and with its upper end; 0 is in the first
 * @param error expected calibration error: the mean distance between score and share of right ones over the bins, weighed by their rows
 */
record Reliability(List<Bin> bins, double error) {

	static final int BINS = 15;

	/**
	 * The rows whose score lies in one stretch.
	 * @param score their mean score; null of no rows
	 * @param right the share whose likeliest intent is right; null of no rows
	 */
	record Bin(double from, double to, int rows, @Nullable Double score, @Nullable Double right) {

		static Bin of(int index, List<Row> rows) {
			var score = rows.isEmpty() ? null : rows.stream().mapToDouble(Row::score).average().getAsDouble();
			return new Bin((double) index / BINS, (index + 1.0) / BINS, rows.size(), score, Rows.share(rows, Row::topIsRight));
		}

		double distance() {
			return score == null || right == null ? 0 : Math.abs(score - right);
		}
	}

	static Reliability of(Rows rows) {
		var bins = IntStream.range(0, BINS).mapToObj(index -> Bin.of(index, rows.all().stream().filter(row -> index(row.score()) == index).toList())).toList();
		return new Reliability(bins, bins.stream().mapToDouble(bin -> bin.distance() * bin.rows()).sum() / rows.size());
	}

	private static int index(double score) {
		return Math.max(0, (int) Math.ceil(score * BINS) - 1);
	}
}
