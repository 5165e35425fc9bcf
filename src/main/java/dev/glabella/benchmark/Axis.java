package dev.glabella.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One axis of a chart, from 0 up, with five steps.
 * @param percent whether its values are shares
 */
record Axis(String name, double to, boolean percent) {

	private static final int STEPS = 5;
	private static final List<Double> ENDS = List.of(0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 0.75, 1.0);

	static Axis ofShare(String name) {
		return new Axis(name, 1, true);
	}

	static Axis ofScore(String name) {
		return new Axis(name, 1, false);
	}

	/** An axis of shares that is no longer than it must be. */
	static Axis ofShareUpTo(String name, double highest) {
		return new Axis(name, ENDS.stream().filter(end -> end >= highest).findFirst().orElse(1.0), true);
	}

	/** An axis of whole numbers. */
	static Axis ofCount(String name, int highest) {
		int step = 1;
		for (int n = 0; step * STEPS < highest; n++) step = n % 3 == 1 ? step / 2 * 5 : step * 2;   // 1, 2, 5, 10, 20, 50 …
		return new Axis(name, step * STEPS, false);
	}

	List<Double> ticks() {
		return IntStream.rangeClosed(0, STEPS).mapToObj(step -> to * step / STEPS).toList();
	}

	String label(double value) {
		if (percent) return Figures.format("%.0f %%", value * 100);
		return to > 1 ? Figures.count(Math.round(value)) : Figures.format("%.1f", value);
	}

	/** Where a value lies, 0 to 1; what is beyond an end lies at the end. */
	double place(double value) {
		return Math.clamp(value / to, 0, 1);
	}
}
