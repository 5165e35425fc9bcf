package dev.glabella.training;

import java.util.List;

import dev.glabella.marking.Mark;
import org.jspecify.annotations.Nullable;

/** Measures of how far two go together. */
final class Agreement {

	private Agreement() {}

	/** What two gave for the same thing. */
	record Pair(Mark one, Mark other) {}

	/** Cohen's kappa (1960): agreement beyond chance, 1 for always, 0 for chance. Where both always gave the same single mark it says nothing: null. */
	static @Nullable Double kappa(List<Pair> pairs) {
		double n = pairs.size(), chance = 0;
		double agreed = pairs.stream().filter(pair -> pair.one == pair.other).count() / n;
		for (var mark : Mark.values()) chance += pairs.stream().filter(pair -> pair.one == mark).count() / n * pairs.stream().filter(pair -> pair.other == mark).count() / n;
		return chance == 1 ? null : (agreed - chance) / (1 - chance);
	}

	/** Pearson's r of pairs of numbers; null where one of them never changes. */
	static @Nullable Double correlation(List<double[]> points) {
		double x = points.stream().mapToDouble(point -> point[0]).average().orElse(0), y = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
		double xy = 0, xx = 0, yy = 0;
		for (var point : points) {
			xy += (point[0] - x) * (point[1] - y);
			xx += (point[0] - x) * (point[0] - x);
			yy += (point[1] - y) * (point[1] - y);
		}
		return xx == 0 || yy == 0 ? null : xy / Math.sqrt(xx * yy);
	}
}
