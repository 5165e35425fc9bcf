package dev.glabella.grading;

import java.util.ArrayList;
import java.util.HashMap;
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
	private final Map<String, Integer> counts = new HashMap<>();
	private int kinds;

	private Flow(Grain grain) {
		this.grain = grain;
	}

	/** @param statements sentences as people write them */
	static Flow of(List<List<Word>> statements, Grain grain) {
		var flow = new Flow(grain);
		for (var words : statements) flow.count(words);
		flow.kinds = (int) flow.counts.keySet().stream().filter(key -> key.indexOf(' ') < 0).count();
		return flow;
	}

	private void count(List<Word> words) {
		var kinds = kinds(words);
		for (int i = 2; i < kinds.size(); i++) {
			add(kinds.get(i));
			add(kinds.get(i - 1) + " " + kinds.get(i));
			add(kinds.get(i - 2) + " " + kinds.get(i - 1) + " " + kinds.get(i));
			add(kinds.get(i - 1) + " *");
			add(kinds.get(i - 2) + " " + kinds.get(i - 1) + " *");
			add("* *");
		}
	}

	private void add(String key) {
		counts.merge(key, 1, Integer::sum);
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

	Surprise surprise(List<Word> words) {
		var kinds = kinds(words);
		var each = new double[kinds.size() - 2];
		double sum = 0;
		for (int i = 0; i < each.length; i++) sum += each[i] = surprise(kinds.get(i), kinds.get(i + 1), kinds.get(i + 2));
		double worst = sum / each.length;
		for (int from = 0; from + WINDOW <= each.length; from++) {
			double window = 0;
			for (int i = from; i < from + WINDOW; i++) window += each[i];
			worst = Math.max(worst, window / WINDOW);
		}
		return new Surprise(sum / each.length, worst);
	}

	private double surprise(String second, String first, String kind) {
		double single = (count(kind) + 0.5) / (count("* *") + 0.5 * (kinds + 1));
		double pair = share(first + " " + kind, first + " *", single, 2);
		return -Math.log(share(second + " " + first + " " + kind, second + " " + first + " *", pair, 4));
	}

	private double share(String key, String context, double otherwise, double prior) {
		return (count(key) + prior * otherwise) / (count(context) + prior);
	}

	private int count(String key) {
		return counts.getOrDefault(key, 0);
	}
}
