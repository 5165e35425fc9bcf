package dev.glabella.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.glabella.language.Token;
import dev.glabella.language.Utterance;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what speaks for which label. Cheap evidence comes first and makes a shortlist; only the labels on it are given to the classifier, so a message costs
 * little more among a thousand labels than among sixty.
 * @param lexical null when nobody listens to it: searching costs a fifth of a message
 * @param descriptions what each label is about, as a vector; zeros where nobody said
 * @param background vectors of sentences about none of the labels
 */
record EvidenceSources(ExampleSpace examples, KernelClassifier classifier, @Nullable LexicalIndex lexical, float[][] descriptions, PackedVectors background) {

	/** The right label has hardly ever been seen below place 12; more are kept so that the probability of the others is known. */
	private static final int SHORTLIST = 32;

	/** What speaks for the likeliest labels. */
	Evidence about(Utterance utterance, float[] vector) {
		return about(utterance, vector, examples.cosines(vector), LeftOut.NOTHING, -1);
	}

	/**
	 * What speaks for the likeliest labels.
	 * @param cosines of the vector with each example
	 * @param always a label that is on the shortlist in any case, or -1
	 */
	Evidence about(Utterance utterance, float[] vector, float[] cosines, LeftOut without, int always) {
		var nearness = examples.nearness(cosines, without);
		var words = words(utterance, without);
		var labels = shortlist(nearness, words, without, always);
		var sources = new float[Evidence.SOURCES][];
		put(sources, Evidence.Source.CLASSIFIER, without.scores() == null ? classifier.scores(cosines, labels) : pick(without.scores(), labels));
		put(sources, Evidence.Source.NEAREST, pick(nearness.nearest(), labels));
		put(sources, Evidence.Source.LEXICAL, pick(words, labels));
		put(sources, Evidence.Source.DESCRIBED, described(vector, labels));
		put(sources, Evidence.Source.CENTRE, pick(nearness.centre(), labels));
		put(sources, Evidence.Source.SIZE, pick(examples.sizes(), labels));
		return new Evidence(labels, sources, nearestBackground(vector, without.background()));
	}

	private static void put(float[][] sources, Evidence.Source source, float[] values) {
		sources[source.ordinal()] = values;
	}

	private int[] shortlist(ExampleSpace.Nearness nearness, float[] words, LeftOut without, int always) {
		var rough = new float[examples.labels()];
		for (int label = 0; label < rough.length; label++) rough[label] = nearness.nearest()[label] + nearness.centre()[label] + 0.3f * words[label];
		if (always >= 0) rough[always] = Float.MAX_VALUE;
		return IntStream.range(0, rough.length).filter(label -> label != without.label()).boxed()
				.sorted(Comparator.comparingDouble((Integer label) -> -rough[label])).limit(SHORTLIST).mapToInt(Integer::intValue).toArray();
	}

	private static float[] pick(float[] all, int[] labels) {
		var picked = new float[labels.length];
		for (int i = 0; i < labels.length; i++) picked[i] = all[labels[i]];
		return picked;
	}

	/** The score of the best example of each label. */
	private float[] words(Utterance utterance, LeftOut without) {
		var scores = new float[examples.labels()];
		if (lexical == null) return scores;
		for (var hit : lexical.search(lemmas(utterance), utterance.text())) {
			int label = examples.labelOf(hit.example());
			if (hit.example() != without.example()) scores[label] = Math.max(scores[label], hit.score());
		}
		return scores;
	}

	private float[] described(float[] vector, int[] labels) {
		var cosines = new float[labels.length];
		for (int i = 0; i < labels.length; i++) cosines[i] = VectorUtil.dotProduct(vector, descriptions[labels[i]]);
		return cosines;
	}

	private float nearestBackground(float[] vector, int without) {
		float best = 0;
		var cosines = background.cosines(vector);
		for (int i = 0; i < cosines.length; i++) {
			if (i != without) best = Math.max(best, cosines[i]);
		}
		return best;
	}

	/** The base forms of a message's words, for the index. */
	static String lemmas(Utterance utterance) {
		List<String> lemmas = new ArrayList<>();
		utterance.tokens().map(Token::lemma).filter(lemma -> Character.isLetterOrDigit(lemma.codePointAt(0))).forEach(lemmas::add);
		return String.join(" ", lemmas);
	}
}
