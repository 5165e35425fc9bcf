package dev.glabella.grading;

/**
 * An answer to learn from.
 * @param isMadeUp whether it was made of a graded one
 */
record Example(Point point, Kind kind, boolean isMadeUp) {

	/** The labels, and what no grader gives: words of a reference strewn into a wrong answer. */
	enum Kind {

		CORRECT, CONTRADICTORY, INCORRECT, STREWN;

		static Kind of(Label label) {
			return valueOf(label.name());
		}
	}
}
