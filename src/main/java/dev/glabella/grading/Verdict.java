package dev.glabella.grading;

import java.util.Locale;

/** What the grader says of an answer. */
public enum Verdict {

	CORRECT, CONTRADICTORY, INCORRECT,
	/** For a person to look at: words strewn in, a statement beside its opposite, or too close to call. */
	UNSURE;

	/** As files have it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
