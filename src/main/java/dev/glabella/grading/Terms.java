package dev.glabella.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What texts are compared by letter for letter: words, whether each is denied, pairs of neighbours, and pieces of three to five letters. */
final class Terms {

	private Terms() {}

	static List<String> pairs(List<Word> words) {
		var pairs = new ArrayList<String>();
		for (int i = 0; i + 1 < words.size(); i++) pairs.add(words.get(i).lemma() + " " + words.get(i + 1).lemma());
		return pairs;
	}

	/**
	 * The terms of an answer.
	 * @param names what stands for some lemmas, so that answers to like questions about other numbers and letters come out alike
	 */
	static List<String> of(List<Word> words, Map<String, String> names) {
		var terms = new ArrayList<String>();
		var before = "|";
		for (var word : words) {
			var name = names.getOrDefault(word.lemma(), word.lemma());
			terms.add(name);
			if (word.negated() && word.content()) terms.add("not+" + name);
			terms.add(before + " " + name);
			before = name;
		}
		terms.add(before + " |");
		return terms;
	}

	/** Numbers and single letters by their place in the question and the references. */
	static Map<String, String> names(List<Word> asked) {
		var names = new HashMap<String, String>();
		for (var word : asked) {
			if (word.content() && (word.isNumber() || word.lemma().length() == 1)) names.putIfAbsent(word.lemma(), "#" + names.size());
		}
		return names;
	}

	/** How often each piece of three to five letters occurs. */
	static Map<String, Double> pieces(List<Word> words) {
		var text = words.stream().map(Word::lemma).collect(Collectors.joining(" ", " ", " "));
		var pieces = new HashMap<String, Double>();
		for (int length = 3; length <= 4; length++) {
			for (int i = 0; i + length <= text.length(); i++) pieces.merge(text.substring(i, i + length), 1.0, Double::sum);
		}
		return pieces;
	}

	static double cosine(Map<String, Double> one, Map<String, Double> other) {
		if (one.size() > other.size()) return cosine(other, one);
		double dot = 0;
		for (var entry : one.entrySet()) dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
		double norm = Math.sqrt(squares(one) * squares(other));
		return norm == 0 ? 0 : dot / norm;
	}

	private static double squares(Map<String, Double> terms) {
		return terms.values().stream().mapToDouble(x -> x * x).sum();
	}
}
