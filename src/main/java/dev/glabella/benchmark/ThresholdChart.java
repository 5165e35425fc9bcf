package dev.glabella.benchmark;

import static dev.glabella.benchmark.Figures.decimal;
import static dev.glabella.benchmark.Figures.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.glabella.benchmark.Plane.At;
import org.jspecify.annotations.Nullable;

/** What each threshold on the score would give, and where the product stands. */
final class ThresholdChart {

	private static final String SAYS = "What a fixed threshold on the score would give. The product has none: it weighs what a wrong answer costs against a needless hand-off. "
			+ "Its dots stand at the threshold that answers as many texts.";

	private record Line(String kind, String name, Function<Operating, @Nullable Double> measure) {}

	private static final List<Line> LINES = List.of(new Line("main", "Matthews correlation", Operating::mcc), new Line("ink", "accuracy, all rows", Operating::accuracy),
			new Line("third", "in-scope accuracy", Operating::inScopeAccuracy), new Line("other", "out-of-scope recall", Operating::outOfScopeRecall));

	private ThresholdChart() {}

	static Chart of(Measures measures) {
		var plane = new Plane("Measures at each threshold", Axis.ofScore("threshold on the score"), Axis.ofShare("measure"), Chart.HEIGHT);
		var product = measures.product();
		double cut = measures.curve().cutAccepting(product.accepted());
		var keys = new ArrayList<Chart.Key>();
		for (var line : LINES) {
			var own = line.measure().apply(product);
			if (own == null) continue;
			plane.line(line.kind(), places(measures.curve(), line));
			plane.dot(line.kind(), new At(cut, own), "product, " + line.name() + ": " + percent(own));
			keys.add(new Chart.Key("line", line.kind(), line.name()));
		}
		keys.add(new Chart.Key("dot", "ink", "product"));
		return new Chart("Thresholds", SAYS, keys, List.of(plane.drawn()), table(measures.curve()));
	}

	/** The line goes on to both ends of the axis: beyond the highest score nothing is accepted, below the lowest all is. */
	private static List<At> places(ThresholdCurve curve, Line line) {
		var places = new ArrayList<At>();
		places.add(new At(1, value(line, curve.points().getFirst())));
		curve.points().forEach(point -> places.add(new At(point.cut(), value(line, point))));
		places.add(new At(0, value(line, curve.points().getLast())));
		return places;
	}

	private static double value(Line line, ThresholdCurve.Point point) {
		return Objects.requireNonNull(line.measure().apply(point.at()));
	}

	private static Table table(ThresholdCurve curve) {
		return new Table(List.of("threshold", "answered", "MCC", "accuracy", "in scope", "out of scope"), 0, IntStream.rangeClosed(0, 20).mapToObj(step -> {
			var at = curve.at(step / 20.0);
			return List.of(Figures.format("%.2f", step / 20.0), percent(at.coverage()), decimal(at.mcc()), percent(at.accuracy()), percent(at.inScopeAccuracy()),
					percent(at.outOfScopeRecall()));
		}).toList());
	}
}
