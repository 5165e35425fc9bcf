package dev.glabella.assistant;

import java.util.List;

import dev.glabella.matching.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with what led to it.
 * @param topics what the message is about, in order: topic and route ids; empty when unknown
 * @param confidence of the first of them, 0 to 1
 * @param candidates the likeliest topics and routes, best first
 */
public record Judgement(Verdict verdict, List<String> topics, double confidence, List<Candidate> candidates) {

	/** The first of the topics, or null. */
	public @Nullable String topic() {
		return topics.isEmpty() ? null : topics.getFirst();
	}
}
