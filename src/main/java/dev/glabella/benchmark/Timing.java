package dev.glabella.benchmark;

import java.util.Arrays;

/**
 * Microseconds from a text to its probabilities, one query at a time on one thread.
 * @param queries how many were timed
 * @param p95 95 in 100 took no longer
 */
record Timing(int queries, double mean, double median, double p95, double p99) {

	static Timing ofNanos(long... nanos) {
		if (nanos.length == 0) throw new IllegalArgumentException("no query was timed");
		var sorted = nanos.clone();
		Arrays.sort(sorted);
		return new Timing(sorted.length, Arrays.stream(sorted).average().getAsDouble() / 1000, rank(sorted, 0.5), rank(sorted, 0.95), rank(sorted, 0.99));
	}

	/** The least value that so large a share of all does not exceed. */
	private static double rank(long[] sorted, double share) {
		return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1000.0;
	}
}
