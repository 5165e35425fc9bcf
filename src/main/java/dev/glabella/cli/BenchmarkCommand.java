package dev.glabella.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.glabella.benchmark.Benchmark;
import dev.glabella.benchmark.LabelledFile;
import dev.glabella.benchmark.Result;
import dev.glabella.language.Analyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains on one labelled file, predicts another, and prints and writes how well that went. */
@Command(name = "benchmark", description = "Trains the engine on one labelled CSV file, tests it on another, and reports.", mixinStandardHelpOptions = true)
class BenchmarkCommand implements Callable<Integer> {

	@Option(names = "--train", required = true, paramLabel = "T.csv", description = "what to learn from: columns text and intent, UTF-8")
	private Path train = Path.of("");

	@Option(names = "--test", required = true, paramLabel = "U.csv", description = "what to predict: the same columns")
	private Path test = Path.of("");

	@Option(names = "--oos", paramLabel = "LABEL", defaultValue = "oos", description = "the intent of rows that no intent is right for (default: ${DEFAULT-VALUE})")
	private String oos = "oos";

	@Option(names = "--report", paramLabel = "R.html", description = "write a page with charts and tables")
	private @Nullable Path report;

	@Option(names = "--json", paramLabel = "R.json", description = "write all figures and curves")
	private @Nullable Path json;

	@Option(names = "--predictions", paramLabel = "P.csv", description = "write a line a tested row: text,gold,top,score,decided")
	private @Nullable Path predictions;

	@Mixin
	private KnowledgeOption knowledge = new KnowledgeOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		checkPlaces();
		Analyzer.preload();
		var benchmark = new Benchmark(read("--train", train), read("--test", test), oos, knowledge.files().read(), Clock.systemUTC());
		var result = benchmark.run(TerminalProgress.orNone());
		result.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
		spec.commandLine().getOut().println(result.summary());
		write(result);
		return ExitCode.DONE;
	}

	private static LabelledFile read(String option, Path file) throws IOException {
		try {
			return LabelledFile.read(file);
		} catch (IOException e) {
			throw new IOException(option + ": " + e.getMessage(), e);
		}
	}

	/** Before anything is learned. A result must not replace what it was made from, nor another result. */
	private void checkPlaces() throws IOException {
		var taken = new HashMap<Path, String>();
		taken.put(real(train), "--train");
		taken.put(real(test), "--test");   // may be the same file: some like to know how well the training texts are kept
		for (var output : outputs().entrySet()) {
			OutputFile.check(output.getKey(), output.getValue());
			var other = taken.putIfAbsent(real(output.getValue()), output.getKey());
			if (other != null) throw new IOException(output.getKey() + " and " + other + " name the same file, " + output.getValue() + "; name another");
		}
	}

	private static Path real(Path file) {
		try {
			return file.toRealPath();
		} catch (IOException notThere) {
			return file.toAbsolutePath().normalize();
		}
	}

	private Map<String, Path> outputs() {
		var outputs = new LinkedHashMap<String, Path>();
		if (report != null) outputs.put("--report", report);
		if (json != null) outputs.put("--json", json);
		if (predictions != null) outputs.put("--predictions", predictions);
		return outputs;
	}

	private void write(Result result) throws IOException {
		if (report != null) result.writeReport(report);
		if (json != null) result.writeJson(json);
		if (predictions != null) result.writePredictions(predictions);
		if (!outputs().isEmpty()) spec.commandLine().getOut().println("%nWritten: %s".formatted(String.join(", ", outputs().values().stream().map(Path::toString).toList())));
	}
}
