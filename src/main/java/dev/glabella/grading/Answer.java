package dev.glabella.grading;

import java.util.List;

/**
 * An answer to be graded.
 * @param references answers that are right, at least one
 * @param text what was answered; may be empty
 */
public record Answer(String question, List<String> references, String text) {

	public Answer {
		references = List.copyOf(references);
		if (references.stream().allMatch(String::isBlank)) throw new IllegalArgumentException("an answer to '" + question + "' cannot be graded without a reference");
	}

	/** The same question, answered otherwise. */
	Answer with(String other) {
		return new Answer(question, references, other);
	}
}
