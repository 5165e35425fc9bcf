package dev.glabella.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.glabella.knowledge.Lexicon;
import dev.glabella.language.Analyzer;
import org.apache.commons.csv.CSVFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a message costs with few topics and with very many, of ten phrasings each. The phrasings are rows of public data sets in the folder that the system property {@code bench.data}
 * names; each ten rows of an intent make a topic.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ManyTopicsBenchmark {

	private static final int PHRASINGS = 10;
	private static final Path DATA = Path.of(System.getProperty("bench.data", "../shared/bench"));
	private static final List<String> FILES = List.of("clinc150-small/train.csv", "banking77-10shot/train.csv", "banking77-10shot/test.csv");
	private static final List<String> QUESTIONS = List.of("can you tell me how much money is in my account", "what do I have to do when my card was stolen",
		"please put an alarm for half past six tomorrow morning", "how many calories are there in a bowl of rice", "why was I charged a fee for using my card abroad");

	@Param({"60", "1000"})
	private int topics;
	private final Trainer trainer = new Trainer();
	private Analyzer analyzer;
	private Matcher matcher;
	private int next;

	/** Learns so many topics, and says how long that took. */
	@Setup
	public void learn() throws IOException {
		var examples = examples();
		analyzer = Analyzer.forTexts(examples.stream().map(Example::text).toList(), new Lexicon(Map.of(), Map.of(), Set.of()), Clock.systemUTC());
		long start = System.nanoTime();
		matcher = trainer.train(examples, Map.of(), List.of(), analyzer);
		System.out.printf("learned %d topics in %.1f s%n", topics, (System.nanoTime() - start) / 1e9);
	}

	/** Lets the model go. */
	@TearDown
	public void close() {
		trainer.close();
	}

	@Benchmark
	public Match match() {
		return matcher.match(analyzer.analyze(QUESTIONS.get(next++ % QUESTIONS.size())));
	}

	private List<Example> examples() throws IOException {
		var examples = new ArrayList<Example>();
		for (var texts : textsByIntent().entrySet()) {
			int whole = texts.getValue().size() / PHRASINGS * PHRASINGS;
			for (int i = 0; i < whole && examples.size() < topics * PHRASINGS; i++) examples.add(new Example(texts.getValue().get(i), texts.getKey() + i / PHRASINGS));
		}
		return examples;
	}

	private static Map<String, List<String>> textsByIntent() throws IOException {
		var texts = new LinkedHashMap<String, List<String>>();
		for (var file : FILES) {
			try (var reader = Files.newBufferedReader(DATA.resolve(file)); var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
				for (var row : rows) texts.computeIfAbsent(file + row.get("intent"), intent -> new ArrayList<>()).add(row.get("text"));
			}
		}
		return texts;
	}
}
