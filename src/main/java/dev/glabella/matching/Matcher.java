package dev.glabella.matching;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.language.Analyzer;
import dev.glabella.language.Utterance;
import org.springframework.util.function.SingletonSupplier;

/**
 * Says what a message is about, and how sure that is; trained on examples of each label. Immutable and safe for use by many threads.
 * <p>
 * Several sources speak for a label ({@link Evidence.Source}): a classifier over sentence vectors, the nearest examples, their middle, the words in common
 * (Lucene), the likeness to what is said about the label, such as its answer. The {@link Calibration} blends them into probabilities, with "none of these" among the choices.
 */
public class Matcher {

	private static final int NEIGHBOURS = 3;

	private final SentenceModel model;
	private final List<String> labels;
	private final List<Example> examples;
	private final EvidenceSources sources;
	private final String lessonName;
	private final Learned learned;

	private Matcher(SentenceModel model, List<String> labels, List<Example> examples, EvidenceSources sources, String lessonName, Learned learned) {
		this.model = model;
		this.labels = labels;
		this.examples = examples;
		this.sources = sources;
		this.lessonName = lessonName;
		this.learned = learned;
	}

	/**
	 * Learns from examples.
	 * @param examples at least two labels
	 * @param descriptions what a label is about, in a few sentences, for those labels that have one
	 * @param background sentences about none of the labels; those that an example's label plainly claims are passed over
	 */
	static Matcher train(Analyzer analyzer, SentenceModel model, List<Example> examples, Map<String, String> descriptions, List<String> background) {
		var labels = examples.stream().map(Example::label).distinct().toList();
		if (labels.size() < 2) {
			throw new IllegalArgumentException("a matcher needs examples of at least two labels, got " + examples.size() + " examples of fewer");
		}
		var name = Learned.name(analyzer, examples, descriptions, background);
		var shipped = Learned.shipped(name);
		var texts = shipped.map(Learned::texts).orElseGet(() -> examples.parallelStream().map(example -> analyzer.repair(example.text())).toList());
		var outside = shipped.map(Learned::background).orElseGet(() -> background.parallelStream().map(analyzer::repair).toList());
		var space = new ExampleSpace(model.embedAll(texts), positions(examples, labels), labels.size());
		var described = described(labels, descriptions, model);
		var outsideVectors = model.embedAll(outside);
		var words = SingletonSupplier.of(() -> Words.of(texts, analyzer));
		var learned = shipped.orElseGet(() -> new Lesson(space, words.obtain(), described, outside.parallelStream().map(analyzer::analyze).toList(), outsideVectors).learn());
		var unclaimed = new PackedVectors(IntStream.of(learned.unclaimed()).mapToObj(i -> outsideVectors[i]).toArray(float[][]::new));
		var index = learned.calibration().ignores(Evidence.Source.LEXICAL) ? null : words.obtain().index();
		return new Matcher(model, labels, List.copyOf(examples), new EvidenceSources(space, learned.classifier(), index, described, unclaimed), name, learned);
	}

	private static float[][] described(List<String> labels, Map<String, String> descriptions, SentenceModel model) {
		var vectors = model.embedAll(labels.stream().map(label -> descriptions.getOrDefault(label, "")).toList());
		for (int label = 0; label < vectors.length; label++) {
			if (!descriptions.containsKey(labels.get(label))) vectors[label] = new float[SentenceModel.DIMENSIONS];
		}
		return vectors;
	}

	private static int[] positions(List<Example> examples, List<String> labels) {
		var positions = new HashMap<String, Integer>();
		labels.forEach(label -> positions.put(label, positions.size()));
		return examples.stream().mapToInt(example -> positions.get(example.label())).toArray();
	}

	/** Keeps what was learned, so that another matcher need not learn the same. */
	void write(OutputStream stream) throws IOException {
		learned.write(stream, lessonName);
	}

	/** What a message is about: the likeliest labels; the others have next to no probability. */
	public Match match(Utterance utterance) {
		var evidence = sources.about(utterance, model.embed(utterance.text()));
		var probabilities = learned.calibration().probabilities(evidence);
		var candidates = IntStream.range(0, evidence.size()).boxed()
				.sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
				.map(i -> new Candidate(labels.get(evidence.labels()[i]), Math.min(1, probabilities[i]))).toList();
		return new Match(candidates, probabilities[evidence.size()]);
	}

	/** Why a label got the confidence it got: the parts of each source, and the examples nearest to the message. */
	public Reason explain(Utterance utterance, String label) {
		int index = labels.indexOf(label);
		if (index < 0) throw new IllegalArgumentException("nothing was learned about '" + label + "'");
		var vector = model.embed(utterance.text());
		var evidence = sources.about(utterance, vector, sources.examples().cosines(vector), LeftOut.NOTHING, index);
		int position = evidence.position(index);
		var parts = Arrays.stream(Evidence.Source.values()).map(source -> part(source, evidence, position));
		return new Reason(learned.calibration().probabilities(evidence)[position], "probability of " + label, Stream.concat(parts, Stream.of(nearest(vector, index))).toList());
	}

	private Reason part(Evidence.Source source, Evidence evidence, int position) {
		double weight = learned.calibration().weight(source);
		return Reason.of(weight * evidence.of(source, position), "%s %.2f, weighed %.1f".formatted(source.title, evidence.of(source, position), weight));
	}

	private Reason nearest(float[] vector, int label) {
		var cosines = sources.examples().cosines(vector);
		var nearest = sources.examples().nearest(label, cosines, NEIGHBOURS).stream()
				.map(i -> Reason.of(cosines[i], "cosine with '" + examples.get(i).text() + "'")).toList();
		return new Reason(nearest.getFirst().score(), "nearest phrasings", nearest);
	}
}
