package dev.glabella.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What each possible threshold on the score would give.
 * @param points from the cut that accepts nothing down to the one that accepts all
 */
record ThresholdCurve(List<Point> points) {

	/** Accepting each text whose score is {@code cut} or more. */
	record Point(double cut, @JsonUnwrapped Operating at) {}

	static ThresholdCurve of(Rows rows) {
		var sweep = new Sweep(rows);
		var sorted = rows.all().stream().sorted(Comparator.comparingDouble((Row row) -> -row.score())).toList();
		var points = new ArrayList<Point>();
		points.add(new Point(Math.nextUp(sorted.getFirst().score()), sweep.now()));
		for (int i = 0; i < sorted.size(); i++) {
			sweep.accept(sorted.get(i));
			boolean last = i == sorted.size() - 1;
			// Equal scores are accepted together: no threshold lies between them.
			if (last || sorted.get(i + 1).score() < sorted.get(i).score()) points.add(new Point(sorted.get(i).score(), sweep.now()));
		}
		return new ThresholdCurve(List.copyOf(points));
	}

	/** The point where a measure is highest; of several the one with the highest cut. */
	Point best(ToDoubleFunction<Operating> measure) {
		var best = points.getFirst();
		for (var point : points) if (measure.applyAsDouble(point.at()) > measure.applyAsDouble(best.at())) best = point;
		return best;
	}

	/** The cut that accepts as many texts as that, as nearly as a cut can. */
	double cutAccepting(int accepted) {
		return points.stream().min(Comparator.comparingInt(point -> Math.abs(point.at().accepted() - accepted))).orElseThrow().cut();
	}

	/** The point in force at a threshold. */
	Operating at(double threshold) {
		return points.stream().filter(point -> point.cut() >= threshold).reduce((higher, lower) -> lower).orElse(points.getFirst()).at();
	}

	/** Counts while texts are accepted one after the other. */
	private static final class Sweep {

		private final Rows rows;
		private final Agreement agreement;
		private final int inScope;
		private final int outOfScope;
		private int accepted;
		private int right;
		private int outAccepted;

		Sweep(Rows rows) {
			this.rows = rows;
			this.agreement = Agreement.of(rows, row -> rows.oos());
			this.outOfScope = rows.outOfScope().size();
			this.inScope = rows.size() - outOfScope;
		}

		void accept(Row row) {
			agreement.change(row.gold(), rows.oos(), row.top());
			accepted++;
			if (row.topIsRight()) right++;
			if (!rows.isInScope(row)) outAccepted++;
		}

		Operating now() {
			return new Operating(accepted, (double) accepted / rows.size(), Rows.share(accepted - right, accepted), agreement.correlation(), agreement.accuracy(),
					Rows.share(right, inScope), Rows.share(outOfScope - outAccepted, outOfScope));
		}
	}
}
