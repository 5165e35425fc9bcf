package dev.glabella.grading;

/**
 * What an answer earns.
 * @param score how likely it is right, from 0 to 1
 */
public record Grade(double score, Verdict verdict) {

	/** From this score on an answer passes. */
	public static final double PASS = 0.5;

	public Grade {
		if (!(score >= 0 && score <= 1)) throw new IllegalArgumentException("a score must lie in [0, 1], got " + score);
	}

	public boolean passes() {
		return score >= PASS;
	}
}
