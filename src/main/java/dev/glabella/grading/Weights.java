package dev.glabella.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much a word says: rare ones more than common ones (Spärck Jones 1972). */
class Weights {

	private final Map<String, Double> weights = new HashMap<>();
	private final double unknown;

	/** @param statements that words are counted in; with none, all words weigh the same */
	Weights(List<List<Word>> statements) {
		var counts = new HashMap<String, Integer>();
		for (var words : statements) words.stream().map(Word::lemma).collect(Collectors.toSet()).forEach(lemma -> counts.merge(lemma, 1, Integer::sum));
		double all = statements.size();
		counts.forEach((lemma, count) -> weights.put(lemma, 1 + Math.log((all + 1) / (count + 1))));
		this.unknown = 1 + Math.log(all + 1);
	}

	double of(String lemma) {
		return weights.getOrDefault(lemma, unknown);
	}
}
