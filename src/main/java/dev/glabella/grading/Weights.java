package dev.glabella.grading;

import java.util.List;
import java.util.stream.Collectors;

/** How much a word says: rare ones more than common ones (Spärck Jones 1972). */
class Weights {

	private static final String TEXTS = " ";

	private final Tally tally = new Tally();

	/** @param texts that words are counted in; with none, all words weigh the same */
	Weights(List<Text> texts) {
		for (var text : texts) {
			text.words().stream().map(Word::lemma).collect(Collectors.toSet()).forEach(lemma -> tally.add(lemma, text.question()));
			tally.add(TEXTS, text.question());
		}
	}

	/** Its weight as far as texts on other questions tell. */
	double of(String lemma, String question) {
		return 1 + Math.log((tally.without(question, TEXTS) + 1.0) / (tally.without(question, lemma) + 1));
	}
}
