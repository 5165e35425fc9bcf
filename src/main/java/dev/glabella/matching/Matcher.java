package dev.glabella.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.language.Analyzer;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;
import org.apache.lucene.util.VectorUtil;

/**
 * Says what a message is about, and how sure that is; trained on examples of each label. Immutable and safe for use by many threads.
 * <p>
 * Four sources speak for a label: the {@link KernelClassifier} over sentence vectors, the nearest examples, the words in common
 * (Lucene), and the likeness to what is said about the label, such as its answer. The {@link Calibration} blends them into probabilities, with "none of these" among the choices.
 */
public class Matcher {

	/** Share of the calibration's weight that goes to messages about none of the labels. The rest is shared evenly by the examples. */
	private static final double BACKGROUND_SHARE = 0.15;
	/** How many examples the calibration looks at. */
	private static final int MOST_OBSERVED = 500;
	private static final int NEIGHBOURS = 3;

	private final SentenceModel model;
	private final List<String> labels;
	private final int[] labelOf;
	private final List<Example> examples;
	private final float[][] background;
	/** What each label is about, as a vector; zeros where nobody said. */
	private final float[][] descriptions;
	private final LexicalIndex lexical;
	private final KernelClassifier classifier;
	private final Calibration calibration;

	private Matcher(Analyzer analyzer, SentenceModel model, List<Example> examples, Map<String, String> descriptions, List<String> backgroundTexts) {
		this.model = model;
		this.examples = List.copyOf(examples);
		this.labels = examples.stream().map(Example::label).distinct().toList();
		this.labelOf = examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
		var utterances = examples.parallelStream().map(example -> analyzer.analyze(example.text())).toList();
		var vectors = model.embedAll(utterances.stream().map(Utterance::text).toList());
		var backgroundUtterances = backgroundTexts.parallelStream().map(analyzer::analyze).toList();
		this.descriptions = labels.stream().map(label -> descriptions.containsKey(label) ? model.embed(descriptions.get(label)) : new float[SentenceModel.DIMENSIONS])
				.toArray(float[][]::new);
		this.background = model.embedAll(backgroundUtterances.stream().map(Utterance::text).toList());
		this.lexical = new LexicalIndex(utterances.stream().map(Matcher::lemmas).toList(), utterances.stream().map(Utterance::text).toList());
		var observed = sample(examples.size(), MOST_OBSERVED);
		var trained = KernelClassifier.train(vectors, labelOf, labels.size(), observed);
		this.classifier = trained.classifier();
		this.calibration = Calibration.fit(observations(trained, observed, vectors, utterances, backgroundUtterances));
	}

	/**
	 * Learns from examples.
	 * @param examples at least two labels
	 * @param descriptions what a label is about, in a few sentences, for those labels that have one
	 * @param background sentences about none of the labels
	 */
	static Matcher train(Analyzer analyzer, SentenceModel model, List<Example> examples, Map<String, String> descriptions, List<String> background) {
		if (examples.stream().map(Example::label).distinct().count() < 2) {
			throw new IllegalArgumentException("a matcher needs examples of at least two labels, got " + examples.size() + " examples of fewer");
		}
		return new Matcher(analyzer, model, examples, descriptions, background);
	}

	/** What a message is about. */
	public Match match(Utterance utterance) {
		var probabilities = calibration.probabilities(evidence(utterance));
		var candidates = IntStream.range(0, labels.size()).boxed()
				.sorted(Comparator.comparingDouble((Integer label) -> -probabilities[label]))
				.map(label -> new Candidate(labels.get(label), Math.min(1, probabilities[label]))).toList();
		return new Match(candidates, probabilities[labels.size()]);
	}

	/** Why a label got the confidence it got: the parts of each source, and the examples nearest to the message. */
	public Reason explain(Utterance utterance, String label) {
		int index = labels.indexOf(label);
		if (index < 0) throw new IllegalArgumentException("nothing was learned about '" + label + "'");
		var evidence = evidence(utterance);
		double probability = calibration.probabilities(evidence)[index];
		return Reason.of(probability, "probability of " + label,
				part(0, evidence, index, "classifier output"), part(1, evidence, index, "cosine with the nearest phrasings"), part(2, evidence, index, "words in common"),
				part(3, evidence, index, "cosine with the answer"),
				nearest(utterance, index));
	}

	private Reason part(int source, Evidence evidence, int label, String name) {
		return Reason.of(calibration.weight(source) * evidence.of(source, label), "%s %.2f, weighed %.1f".formatted(name, evidence.of(source, label), calibration.weight(source)));
	}

	private Reason nearest(Utterance utterance, int label) {
		var cosines = classifier.cosines(model.embed(utterance.text()));
		var nearest = IntStream.range(0, labelOf.length).filter(i -> labelOf[i] == label).boxed()
				.sorted(Comparator.comparingDouble((Integer i) -> -cosines[i])).limit(NEIGHBOURS)
				.map(i -> Reason.of(cosines[i], "cosine with '" + examples.get(i).text() + "'")).toList();
		return new Reason(nearest.getFirst().score(), "nearest phrasings", nearest);
	}

	private Evidence evidence(Utterance utterance) {
		var vector = model.embed(utterance.text());
		var cosines = classifier.cosines(vector);
		return evidence(utterance, vector, cosines, classifier.scores(cosines), -1, -1);
	}

	private List<Calibration.Observation> observations(KernelClassifier.Trained trained, List<Integer> observed, float[][] vectors,
			List<Utterance> utterances, List<Utterance> backgroundUtterances) {
		double backgroundShare = background.length == 0 ? 0 : BACKGROUND_SHARE;
		var known = IntStream.range(0, observed.size()).parallel().mapToObj(o -> {
			int i = observed.get(o);
			var evidence = evidence(utterances.get(i), vectors[i], classifier.cosines(vectors[i]), trained.withoutItself()[o], i, -1);
			return new Calibration.Observation(evidence, labelOf[i], (1 - backgroundShare) / observed.size());
		});
		var backgroundSample = sample(background.length, MOST_OBSERVED / 2);
		var unknown = backgroundSample.parallelStream().map(i -> {
			var cosines = classifier.cosines(background[i]);
			return new Calibration.Observation(evidence(backgroundUtterances.get(i), background[i], cosines, classifier.scores(cosines), -1, i), -1, backgroundShare / backgroundSample.size());
		});
		return Stream.concat(known, unknown).toList();
	}

	/** At most so many positions, evenly spread: a handful of weights needs no more, and each observation costs a search. */
	private static List<Integer> sample(int size, int most) {
		int chosen = Math.min(size, most);
		return IntStream.range(0, chosen).mapToObj(i -> (int) ((long) i * size / chosen)).toList();
	}

	/** The evidence for a message whose own example, or background sentence, is left out. */
	private Evidence evidence(Utterance utterance, float[] vector, float[] cosines, float[] scores, int withoutExample, int withoutBackground) {
		return new Evidence(scores, nearest(cosines, withoutExample), lexical(utterance, withoutExample), described(vector),
				nearestBackground(vector, withoutBackground));
	}

	/** The mean of the best two cosines of each label. */
	private float[] nearest(float[] cosines, int without) {
		var first = filled(-1);
		var second = filled(-1);
		for (int i = 0; i < cosines.length; i++) {
			if (i == without) continue;
			int label = labelOf[i];
			if (cosines[i] > first[label]) {
				second[label] = first[label];
				first[label] = cosines[i];
			} else if (cosines[i] > second[label]) second[label] = cosines[i];
		}
		for (int label = 0; label < first.length; label++) {
			if (first[label] < 0) first[label] = 0;
			else if (second[label] > -1) first[label] = (first[label] + second[label]) / 2;
		}
		return first;
	}

	private float[] lexical(Utterance utterance, int without) {
		var scores = new float[labels.size()];
		for (Map.Entry<Integer, Float> hit : lexical.search(lemmas(utterance), utterance.text()).entrySet()) {
			if (hit.getKey() != without) scores[labelOf[hit.getKey()]] = Math.max(scores[labelOf[hit.getKey()]], hit.getValue());
		}
		return scores;
	}

	private float[] described(float[] vector) {
		var cosines = new float[descriptions.length];
		for (int label = 0; label < cosines.length; label++) cosines[label] = VectorUtil.dotProduct(vector, descriptions[label]);
		return cosines;
	}

	private float nearestBackground(float[] vector, int without) {
		float best = 0;
		for (int i = 0; i < background.length; i++) {
			if (i != without) best = Math.max(best, VectorUtil.dotProduct(vector, background[i]));
		}
		return best;
	}

	private float[] filled(float value) {
		var array = new float[labels.size()];
		Arrays.fill(array, value);
		return array;
	}

	/** The base forms of a message's words, for the index. */
	private static String lemmas(Utterance utterance) {
		var lemmas = new ArrayList<String>();
		utterance.tokens().map(Token::lemma).filter(lemma -> Character.isLetterOrDigit(lemma.codePointAt(0))).forEach(lemmas::add);
		return String.join(" ", lemmas);
	}
}
