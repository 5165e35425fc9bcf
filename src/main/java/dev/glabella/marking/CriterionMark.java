package dev.glabella.marking;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reply's mark on one criterion.
 * @param findings what it rests on; empty where nothing was found
 */
public record CriterionMark(Criterion criterion, Mark mark, List<Finding> findings) {

	/**
	 * One thing the mark rests on.
	 * @param good whether it speaks for the reply
	 * @param rule what found it
	 * @param says what it means, to the trainee
	 */
	public record Finding(boolean good, @Nullable Quote quote, String rule, String says) {

		/** The rule of help in an emergency that the program cannot be sure of. */
		public static final String DOUBTFUL_HELP = "doubtful-help";
	}
}
