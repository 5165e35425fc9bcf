package dev.glabella.matching;

/**
 * One thing a message may be about.
 * @param label such as a topic's id
 * @param confidence calibrated probability that it is, 0 to 1
 */
public record Candidate(String label, double confidence) {

	public Candidate {
		if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("confidence must lie in [0, 1], got " + confidence);
	}
}
