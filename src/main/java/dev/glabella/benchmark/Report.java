package dev.glabella.benchmark;

import static dev.glabella.benchmark.Figures.count;
import static dev.glabella.benchmark.Figures.decimal;
import static dev.glabella.benchmark.Figures.format;
import static dev.glabella.benchmark.Figures.micros;
import static dev.glabella.benchmark.Figures.percent;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page: one file that needs neither a network nor scripts. */
final class Report {

	private static final int MOST_CONFUSIONS = 25;
	/** In characters; a longer example only stretches the table. */
	private static final int LONGEST_EXAMPLE = 200;
	private static final SpringTemplateEngine TEMPLATES = templates();

	/** A headline figure. */
	record Headline(String name, String value, String note) {}

	private Report() {}

	static String of(Result result) {
		return TEMPLATES.process("report", new Context(Locale.US, Map.of("title", result.data().train() + " → " + result.data().test(), "warnings", result.warnings(),
				"headlines", headlines(result), "points", points(result.measures()), "charts", charts(result), "confusions", confusions(result.measures()),
				"intents", intents(result.measures()), "settings", settings(result), "shown", shown(result.measures()))));
	}

	private static List<Headline> headlines(Result result) {
		var measures = result.measures();
		var product = measures.product();
		return List.of(new Headline("In-scope accuracy", percent(measures.inScopeAccuracy()), "uncut; " + percent(product.inScopeAccuracy()) + " as the product decides"),
				new Headline("Out-of-scope recall", percent(product.outOfScopeRecall()), "as the product decides"),
				new Headline("Matthews correlation", decimal(product.mcc()), "R_K; best threshold: " + decimal(measures.bestByCorrelation().at().mcc())),
				new Headline("Accuracy, all rows", percent(product.accuracy()), "best threshold: " + percent(measures.bestByAccuracy().at().accuracy())),
				new Headline("AUROC", decimal(measures.auroc()), "of the score, in against out of scope"),
				new Headline("AURC", format("%.4f", measures.aurc()), "area under risk and coverage; 0 is best"),
				new Headline("Calibration error", decimal(measures.reliability().error()), "ECE, " + Reliability.BINS + " bins, all rows"),
				new Headline("Time a query", micros(result.timing().median()) + " µs", "median; p95 " + micros(result.timing().p95()) + " µs"));
	}

	private static Table points(Measures measures) {
		var mcc = measures.bestByCorrelation();
		var accuracy = measures.bestByAccuracy();
		return new Table(List.of("decided by", "answered", "MCC", "accuracy", "in scope", "out of scope"), 1, List.of(point("the product's costs", measures.product()),
				point("best MCC, score from " + decimal(mcc.cut()), mcc.at()), point("best accuracy, score from " + decimal(accuracy.cut()), accuracy.at())));
	}

	private static List<String> point(String name, Operating at) {
		return List.of(name, percent(at.coverage()), decimal(at.mcc()), percent(at.accuracy()), percent(at.inScopeAccuracy()), percent(at.outOfScopeRecall()));
	}

	private static List<Chart> charts(Result result) {
		var measures = result.measures();
		return List.of(RiskChart.of(measures), ReliabilityChart.of(measures.reliability()), ScoreChart.of(result.rows()), ThresholdChart.of(measures));
	}

	private static Table confusions(Measures measures) {
		return new Table(List.of("right label", "decided", "example", "times"), 3, measures.confusions().stream().limit(MOST_CONFUSIONS)
				.map(confusion -> List.of(confusion.gold(), confusion.decided(), shortened(confusion.example()), count(confusion.count()))).toList());
	}

	private static String shown(Measures measures) {
		int all = measures.confusions().size();
		return all > MOST_CONFUSIONS ? "The commonest " + MOST_CONFUSIONS + " of " + count(all) + "; the JSON file has all." : "";
	}

	private static String shortened(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
	}

	private static Table intents(Measures measures) {
		return new Table(List.of("intent", "rows", "decided", "recall", "precision"), 1, measures.intents().stream()
				.map(intent -> List.of(intent.intent(), count(intent.rows()), count(intent.decided()), percent(intent.recall()), percent(intent.precision()))).toList());
	}

	private static Table settings(Result result) {
		var data = result.data();
		var timing = result.timing();
		return new Table(List.of("what", "value"), 2, List.of(
				List.of("training file", data.train() + ": " + count(data.trainingExamples()) + " examples of " + count(data.intents()) + " intents, " + count(data.trainingOutOfScope()) + " out of scope"),
				List.of("test file", data.test() + ": " + count(data.rows()) + " rows, " + count(data.inScope()) + " in scope, " + count(data.outOfScope()) + " out of scope"),
				List.of("out-of-scope label", data.oos()),
				List.of("general background", count(data.background(), "sentence", "sentences")),
				List.of("training time", format("%.1f s", result.trainingSeconds())),
				List.of("microseconds a query", "mean " + micros(timing.mean()) + ", median " + micros(timing.median()) + ", p95 " + micros(timing.p95()) + ", p99 " + micros(timing.p99())
						+ "; " + count(timing.queries(), "query", "queries") + " on one thread"),
				List.of("Glabella", Result.version() + ", Java " + Runtime.version().feature()),
				List.of("date", DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC).format(result.date()))));
	}

	private static SpringTemplateEngine templates() {
		var resolver = new ClassLoaderTemplateResolver(Report.class.getClassLoader());
		resolver.setPrefix("benchmark/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine;
	}
}
