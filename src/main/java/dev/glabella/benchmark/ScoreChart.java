package dev.glabella.benchmark;

import static dev.glabella.benchmark.Figures.count;
import static dev.glabella.benchmark.Figures.format;
import static dev.glabella.benchmark.Figures.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.glabella.benchmark.Plane.At;

/** How the scores of texts in and out of scope are spread. */
final class ScoreChart {

	private static final int BINS = 20;
	private static final String SAYS = "Texts in scope should score high, the others low; where the two overlap no threshold tells them apart. Each kind is counted as a share of its own.";

	private ScoreChart() {}

	static Chart of(Rows rows) {
		var in = counts(rows.inScope());
		var out = counts(rows.outOfScope());
		double highest = IntStream.range(0, BINS).mapToDouble(bin -> Math.max(share(in, bin), share(out, bin))).max().orElse(1);
		var plane = new Plane("Spread of the scores in and out of scope", Axis.ofScore("score"), Axis.ofShareUpTo("share", highest), Chart.HEIGHT);
		for (int bin = 0; bin < BINS; bin++) plane.bar("main", from(bin), from(bin + 1), share(in, bin), says(in, out, bin));
		var keys = new ArrayList<>(List.of(new Chart.Key("bar", "main", "in scope")));
		if (IntStream.of(out).sum() > 0) {
			plane.line("other", outline(out));
			keys.add(new Chart.Key("line", "other", "out of scope"));
		}
		return new Chart("Scores in and out of scope", SAYS, keys, List.of(plane.drawn()), new Table(List.of("score", "in scope", "out of scope"), 1,
				IntStream.range(0, BINS).mapToObj(bin -> List.of(range(bin), count(in[bin]), count(out[bin]))).toList()));
	}

	private static int[] counts(List<Row> rows) {
		var counts = new int[BINS];
		rows.forEach(row -> counts[Math.min(BINS - 1, (int) (row.score() * BINS))]++);
		return counts;
	}

	private static double share(int[] counts, int bin) {
		int all = IntStream.of(counts).sum();
		return all == 0 ? 0 : (double) counts[bin] / all;
	}

	private static List<At> outline(int[] counts) {
		return IntStream.range(0, BINS).boxed().flatMap(bin -> List.of(new At(from(bin) + 0.002, share(counts, bin)), new At(from(bin + 1), share(counts, bin))).stream()).toList();
	}

	private static double from(int bin) {
		return (double) bin / BINS;
	}

	private static String range(int bin) {
		return format("%.2f to %.2f", from(bin), from(bin + 1));
	}

	private static String says(int[] in, int[] out, int bin) {
		return "score " + range(bin) + ": " + percent(share(in, bin)) + " of the texts in scope, " + percent(share(out, bin)) + " of the others";
	}
}
