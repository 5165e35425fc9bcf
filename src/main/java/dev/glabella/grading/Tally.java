package dev.glabella.grading;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts things in texts that belong to questions. Counts can be had without those of one question: an answer that is learned from must look as strange as an answer to a question that nobody knew, or
 * whatever is learned about strangeness would not hold for those.
 */
class Tally {

	/** What belongs to no question. */
	static final String NONE = "";

	private final Map<String, Integer> all = new HashMap<>();
	private final Map<String, Map<String, Integer>> byQuestion = new HashMap<>();

	void add(String key, String question) {
		all.merge(key, 1, Integer::sum);
		if (!question.equals(NONE)) byQuestion.computeIfAbsent(question, q -> new HashMap<>()).merge(key, 1, Integer::sum);
	}

	int without(String question, String key) {
		return all.getOrDefault(key, 0) - byQuestion.getOrDefault(question, Map.of()).getOrDefault(key, 0);
	}

	Iterable<String> keys() {
		return all.keySet();
	}
}
