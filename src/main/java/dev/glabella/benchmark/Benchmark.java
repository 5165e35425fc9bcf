package dev.glabella.benchmark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.glabella.assistant.Policy;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Example;
import dev.glabella.matching.Match;
import dev.glabella.matching.Matcher;
import dev.glabella.matching.Trainer;

/**
 * One run: learns from a file, predicts another, measures. Analysis and matching are the server's own, with its settings; only the content differs.
 * <p>
 * Predicting is spread over the processors. The time of a query is then measured by itself, on one thread, when all code is warm.
 */
public final class Benchmark {

	/** How many queries are timed, evenly spread over the test. */
	private static final int TIMED = 500;

	private final LabelledFile train;
	private final LabelledFile test;
	private final String oos;
	private final Knowledge content;
	private final Clock clock;

	/**
	 * @param oos the label of rows that no intent is right for; such rows of {@code train} are background
	 * @param content the texting forms and the general background sentences are taken from it, and nothing about its subject
	 * @throws IllegalArgumentException when there is nothing to tell apart or a text to learn from is blank
	 */
	public Benchmark(LabelledFile train, LabelledFile test, String oos, Knowledge content, Clock clock) {
		if (oos.isBlank()) throw new IllegalArgumentException("the out-of-scope label must not be blank");
		var labels = train.rows().stream().map(Example::label).filter(label -> !label.equals(oos)).distinct().toList();
		if (labels.size() < 2) throw new IllegalArgumentException(train.name() + " must have at least two intents beside '" + oos + "', has " + labels);
		if (train.rows().stream().anyMatch(row -> row.text().isBlank())) throw new IllegalArgumentException(train.name() + " has a row without text; nothing can be learned from it");
		this.train = train;
		this.test = test;
		this.oos = oos;
		this.content = content;
		this.clock = clock;
	}

	/** Does it all; takes from seconds to minutes. */
	public Result run(Progress progress) {
		var date = clock.instant();
		try (var trainer = new Trainer()) {
			long start = System.nanoTime();
			var engine = learn(trainer, progress);
			double trainingSeconds = (System.nanoTime() - start) / 1e9;
			var rows = predict(engine, progress);
			var timing = time(engine, progress);
			return new Result(date, Data.of(train, test, oos, content.background()), rows, Measures.of(rows), trainingSeconds, timing);
		}
	}

	private record Engine(Analyzer analyzer, Matcher matcher) {

		Match match(String text) {
			return matcher.match(analyzer.analyze(text));
		}
	}

	private Engine learn(Trainer trainer, Progress progress) {
		try (var part = progress.begin("Training", -1)) {
			var analyzer = Analyzer.forTexts(train.rows().stream().map(Example::text).toList(), content.lexicon(), clock);
			var examples = train.rows().stream().filter(row -> !row.label().equals(oos)).toList();
			var background = new ArrayList<>(content.background());
			train.rows().stream().filter(row -> row.label().equals(oos)).map(Example::text).forEach(background::add);
			var matcher = trainer.train(examples, Map.of(), background, analyzer);
			part.step();
			return new Engine(analyzer, matcher);
		}
	}

	private Rows predict(Engine engine, Progress progress) {
		try (var part = progress.begin("Testing", test.rows().size())) {
			return new Rows(test.rows().parallelStream().map(example -> {
				var row = row(example, engine.match(example.text()));
				part.step();
				return row;
			}).toList(), oos);
		}
	}

	private Row row(Example example, Match match) {
		var best = match.best();
		return new Row(example.text(), example.label(), best.label(), best.confidence(), Policy.accepts(match) ? best.label() : oos);
	}

	private Timing time(Engine engine, Progress progress) {
		int size = test.rows().size();
		int timed = Math.min(TIMED, size);
		try (var part = progress.begin("Timing", timed)) {
			return Timing.ofNanos(IntStream.range(0, timed).mapToLong(i -> {
				var text = test.rows().get((int) ((long) i * size / timed)).text();
				long start = System.nanoTime();
				engine.match(text);
				long nanos = System.nanoTime() - start;
				part.step();
				return nanos;
			}).toArray());
		}
	}
}
