package dev.glabella.benchmark;

import static dev.glabella.benchmark.Figures.count;
import static dev.glabella.benchmark.Figures.decimal;
import static dev.glabella.benchmark.Figures.format;
import static dev.glabella.benchmark.Figures.percent;

import java.util.List;

import dev.glabella.benchmark.Plane.At;

/** Reliability diagram, with the number of rows under each bar. */
final class ReliabilityChart {

	private static final String SAYS = "Of the texts with a score of about 0.8, are 80 % right? Bars that end on the dashed line say yes; shorter ones claim too much, longer ones too little. "
			+ "All rows count, and the likeliest intent of an out-of-scope text is wrong. Below: how many texts have such a score.";

	private ReliabilityChart() {}

	static Chart of(Reliability reliability) {
		var bins = reliability.bins();
		var shares = new Plane("Reliability diagram; the expected calibration error is " + decimal(reliability.error()), Axis.ofScore("score"), Axis.ofShare("right"), Chart.HEIGHT);
		var counts = new Plane("Number of texts by score", Axis.ofScore("score"), Axis.ofCount("texts", bins.stream().mapToInt(Reliability.Bin::rows).max().orElse(0)), Chart.LOW);
		for (var bin : bins) {
			if (bin.right() != null) shares.bar("main", bin.from(), bin.to(), bin.right(), says(bin));
			counts.bar("quiet", bin.from(), bin.to(), bin.rows(), says(bin));
		}
		shares.line("guide", List.of(new At(0, 0), new At(1, 1)));
		return new Chart("Reliability", SAYS, List.of(new Chart.Key("bar", "main", "share of right ones"), new Chart.Key("line", "guide", "score and share alike"),
				new Chart.Key("bar", "quiet", "texts")), List.of(shares.drawn(), counts.drawn()),
				new Table(List.of("score", "texts", "mean score", "right"), 1, bins.stream().map(bin -> List.of(range(bin), count(bin.rows()), decimal(bin.score()), percent(bin.right()))).toList()));
	}

	private static String range(Reliability.Bin bin) {
		return format("%.2f to %.2f", bin.from(), bin.to());
	}

	private static String says(Reliability.Bin bin) {
		return "score " + range(bin) + ": " + count(bin.rows(), "text", "texts") + ", right " + percent(bin.right());
	}
}
