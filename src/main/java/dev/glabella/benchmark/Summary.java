package dev.glabella.benchmark;

import static dev.glabella.benchmark.Figures.count;
import static dev.glabella.benchmark.Figures.decimal;
import static dev.glabella.benchmark.Figures.micros;
import static dev.glabella.benchmark.Figures.percent;

import java.util.ArrayList;
import java.util.List;

/** The figures as lines of text. */
final class Summary {

	private static final String TABLE = "%-26s %12s %12s %12s";

	private Summary() {}

	static String of(Result result) {
		var lines = new ArrayList<String>();
		lines.addAll(data(result));
		lines.add("");
		lines.addAll(decisions(result.measures()));
		lines.add("");
		lines.addAll(scores(result));
		return String.join(System.lineSeparator(), lines);
	}

	private static List<String> data(Result result) {
		var data = result.data();
		return List.of(
				Figures.format("Trained in %.1f s on %s of %s; background: %s general, %s labelled '%s'", result.trainingSeconds(),
						count(data.trainingExamples(), "example", "examples"), count(data.intents(), "intent", "intents"), count(data.background()), count(data.trainingOutOfScope()), data.oos()),
				"Tested on %s: %s in scope, %s out of scope".formatted(count(data.rows(), "row", "rows"), count(data.inScope()), count(data.outOfScope())));
	}

	private static List<String> decisions(Measures measures) {
		var product = measures.product();
		var mcc = measures.bestByCorrelation();
		var accuracy = measures.bestByAccuracy();
		return List.of(
				row("", "product", "best MCC", "best accuracy"),
				row("threshold on the score", "by cost", decimal(mcc.cut()), decimal(accuracy.cut())),
				row("Matthews correlation (R_K)", decimal(product.mcc()), decimal(mcc.at().mcc()), decimal(accuracy.at().mcc())),
				row("accuracy, all rows", percent(product.accuracy()), percent(mcc.at().accuracy()), percent(accuracy.at().accuracy())),
				row("in-scope accuracy", percent(product.inScopeAccuracy()), percent(mcc.at().inScopeAccuracy()), percent(accuracy.at().inScopeAccuracy())),
				row("out-of-scope recall", percent(product.outOfScopeRecall()), percent(mcc.at().outOfScopeRecall()), percent(accuracy.at().outOfScopeRecall())));
	}

	private static List<String> scores(Result result) {
		var measures = result.measures();
		var timing = result.timing();
		return List.of(
				line("in-scope accuracy, uncut", percent(measures.inScopeAccuracy())),
				line("AUROC, in / out of scope", decimal(measures.auroc())),
				line("AURC (risk, coverage)", Figures.format("%.4f", measures.aurc())),
				line("calibration error (ECE)", decimal(measures.reliability().error()) + "   " + Reliability.BINS + " bins, all rows; the top intent of an out-of-scope row is wrong"),
				line("microseconds a query", "mean %s, median %s, p95 %s, p99 %s   %s, one thread".formatted(micros(timing.mean()), micros(timing.median()), micros(timing.p95()),
						micros(timing.p99()), count(timing.queries(), "query", "queries"))));
	}

	private static String row(String... cells) {
		return TABLE.formatted((Object[]) cells).stripTrailing();
	}

	private static String line(String name, String value) {
		return "%-26s   %s".formatted(name, value);
	}
}
