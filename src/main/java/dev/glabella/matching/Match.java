package dev.glabella.matching;

import java.util.List;

/**
 * What a message may be about.
 * @param candidates the likeliest labels, best first; their confidences and {@code none} add up to at most 1
 * @param none probability that it is about none of the labels
 */
public record Match(List<Candidate> candidates, double none) {

	/** The likeliest label. */
	public Candidate best() {
		return candidates.getFirst();
	}
}
