package dev.glabella.insights;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How long visitors waited for a person's first words.
 * @param sorted from the shortest on
 */
record Waits(List<Duration> sorted) {

	private static final Duration[] STEPS = Stream.of(15, 30, 60, 120, 300, 600, 1800).map(Duration::ofSeconds).toArray(Duration[]::new);

	/**
	 * Waits of up to so long, and longer than the bin before.
	 * @param mark its end, for where there is little room
	 */
	record Bin(String label, String mark, Share share) {}

	static Waits of(Stream<Duration> waits) {
		return new Waits(waits.sorted().toList());
	}

	public int count() {
		return sorted.size();
	}

	/** Half of them waited no longer; null where nobody was answered. */
	public @Nullable String median() {
		return count() == 0 ? null : Words.span(percentile(50));
	}

	/** Nine in ten waited no longer; null where too few were answered to say. */
	public @Nullable String ninetieth() {
		return count() < Share.ENOUGH ? null : Words.span(percentile(90));
	}

	/** The shortest wait that so many percent did not exceed: always one that was measured, never a value between two. */
	Duration percentile(int percent) {
		return sorted.get(Math.ceilDiv(percent * count(), 100) - 1);
	}

	/** In steps, with one for the time that counts as in time. */
	List<Bin> bins(Duration inTime) {
		var ends = Stream.concat(Arrays.stream(STEPS), Stream.of(inTime)).distinct().sorted().toList();
		var bins = new ArrayList<Bin>();
		int below = 0;
		for (int i = 0; i < ends.size(); i++) {
			int upTo = upTo(ends.get(i));
			bins.add(new Bin((i == 0 ? "up to " : Words.span(ends.get(i - 1)) + " to ") + Words.span(ends.get(i)), "≤ " + Words.span(ends.get(i)), new Share(upTo - below, count())));
			below = upTo;
		}
		bins.add(new Bin("over " + Words.span(ends.getLast()), "> " + Words.span(ends.getLast()), new Share(count() - below, count())));
		return bins;
	}

	private int upTo(Duration end) {
		return (int) sorted.stream().filter(wait -> wait.compareTo(end) <= 0).count();
	}
}
