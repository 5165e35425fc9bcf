package dev.glabella.benchmark;

import static dev.glabella.benchmark.Figures.percent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.glabella.benchmark.Plane.At;

/** Risk against coverage. */
final class RiskChart {

	private static final String SAYS = "If only the surest share of all texts is answered, how many of these answers are wrong? An answer to an out-of-scope text is wrong. "
			+ "The lower the line the better. The dot is what the product does.";

	private RiskChart() {}

	static Chart of(Measures measures) {
		var points = measures.curve().points().stream().map(ThresholdCurve.Point::at).filter(point -> point.risk() != null).toList();
		double highest = points.stream().mapToDouble(RiskChart::risk).max().orElse(1);
		var plane = new Plane("Risk against coverage; the area under the curve is " + Figures.format("%.4f", measures.aurc()), Axis.ofShare("coverage: share of texts answered"),
				Axis.ofShareUpTo("risk", highest), Chart.HEIGHT).line("main", points.stream().map(point -> new At(point.coverage(), risk(point))).toList());
		var product = measures.product();
		if (product.risk() != null) {
			plane.dot("mark", new At(product.coverage(), product.risk()), "product: answers " + percent(product.coverage()) + ", wrong in " + percent(product.risk()));
		}
		return new Chart("Risk against coverage", SAYS, List.of(new Chart.Key("line", "main", "share of wrong answers"), new Chart.Key("dot", "mark", "product")),
				List.of(plane.drawn()), new Table(List.of("coverage", "risk"), 0, rows(points)));
	}

	private static double risk(Operating point) {
		return Optional.ofNullable(point.risk()).orElseThrow();
	}

	private static List<List<String>> rows(List<Operating> points) {
		return IntStream.rangeClosed(1, 10).mapToObj(tenth -> points.stream().min(Comparator.comparingDouble(point -> Math.abs(point.coverage() - tenth / 10.0))).orElseThrow())
				.distinct().map(point -> List.of(percent(point.coverage()), percent(point.risk()))).toList();
	}
}
