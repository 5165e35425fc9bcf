package dev.glabella.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells sentences from strung-together words by how surprising each kind of word is after the two before it: a trigram model over parts of speech, function words by themselves,
 * with interpolated backing-off (Jelinek and Mercer 1980).
 */
class Flow {

	/** In words: about a clause. */
	private static final int WINDOW = 5;
	private static final Set<String> CLOSED = Set.of("DT", "IN", "TO", "CC", "PRP", "PRP$", "WDT", "WP", "WRB", "MD", "EX", "PDT");
	private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");
	private static final String EDGE = "|";

	private static final Map<String, String> MERGED = Map.of("NNS", "NN", "NNP", "NN", "NNPS", "NN", "VBP", "VBZ", "VBD", "VBZ", "JJR", "JJ", "JJS", "JJ", "RBR", "RB", "RBS", "RB");

	/** How finely words are told apart: with few sentences to learn from, or of another subject, only parts of speech are. */
	enum Grain {
		COARSE, FINE
	}

	private final Grain grain;
	private final Tally tally = new Tally();
	private int kinds;

	private Flow(Grain grain) {
		this.grain = grain;
	}

	/** @param texts sentences as people write them */
	static Flow of(List<Text> texts, Grain grain) {
		var flow = new Flow(grain);
		for (var text : texts) flow.count(text);
		for (var key : flow.tally.keys()) if (key.indexOf(' ') < 0) flow.kinds++;
		return flow;
	}

	private void count(Text text) {
		var kinds = kinds(text.words());
		for (int i = 2; i < kinds.size(); i++) {
			var pair = kinds.get(i - 1) + " ";
			var triple = kinds.get(i - 2) + " " + pair;
			for (var key : List.of(kinds.get(i), pair + kinds.get(i), triple + kinds.get(i), pair + "*", triple + "*", "* *")) tally.add(key, text.question());
		}
	}

	private List<String> kinds(List<Word> words) {
		var kinds = new ArrayList<String>(List.of(EDGE, EDGE));
		for (var word : words) kinds.add(kind(word));
		kinds.add(EDGE);
		return kinds;
	}

	private String kind(Word word) {
		if (grain == Grain.COARSE) return coarse(word);
		return CLOSED.contains(word.tag()) && !word.content() || AUXILIARIES.contains(word.lemma()) || word.isCue() ? word.lemma() : word.tag();
	}

	/** Tense, number and degree aside; names are nouns. */
	private static String coarse(Word word) {
		if (word.isCue()) return "not";
		if (AUXILIARIES.contains(word.lemma())) return word.lemma();
		if (word.content() && (word.isNumber() || word.lemma().length() == 1)) return "NN";
		return MERGED.getOrDefault(word.tag(), word.tag());
	}

	/** The mean surprise, in nats a word, over the whole and over the most surprising stretch of five words. */
	record Surprise(double mean, double worst) {}

	/** As far as texts on other questions tell. */
	Surprise surprise(Text text) {
		var kinds = kinds(text.words());
		var each = new double[kinds.size() - 2];
		for (int i = 0; i < each.length; i++) each[i] = surprise(kinds.get(i), kinds.get(i + 1), kinds.get(i + 2), text.question());
		double mean = mean(each, 0, each.length);
		double worst = mean;
		for (int from = 0; from + WINDOW <= each.length; from++) worst = Math.max(worst, mean(each, from, from + WINDOW));
		return new Surprise(mean, worst);
	}

	private static double mean(double[] numbers, int from, int to) {
		double sum = 0;
		for (int i = from; i < to; i++) sum += numbers[i];
		return sum / (to - from);
	}

	private double surprise(String second, String first, String kind, String question) {
		double single = (tally.without(question, kind) + 0.5) / (tally.without(question, "* *") + 0.5 * (kinds + 1));
		double pair = share(first + " " + kind, first + " *", single, 2, question);
		return -Math.log(share(second + " " + first + " " + kind, second + " " + first + " *", pair, 4, question));
	}

	private double share(String key, String context, double otherwise, double prior, String question) {
		return (tally.without(question, key) + prior * otherwise) / (tally.without(question, context) + prior);
	}
}
