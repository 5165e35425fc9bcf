package dev.glabella.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question with its reference answers, read once for all answers to it.
 * @param asked the lemmas of the question
 * @param names what stands for the numbers and letters of the question and the references
 */
record Item(Statement question, List<Statement> references, Set<String> asked, Map<String, String> names, List<Map<String, Double>> pieces) {

	static Item of(Statement question, List<Statement> references) {
		var all = new ArrayList<>(question.words());
		references.forEach(reference -> all.addAll(reference.words()));
		return new Item(question, references, question.words().stream().map(Word::lemma).collect(Collectors.toSet()), Terms.names(all), references.stream().map(reference -> Terms.pieces(reference.words())).toList());
	}
}
