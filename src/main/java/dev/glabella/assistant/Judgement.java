package dev.glabella.assistant;

import java.util.List;

import dev.glabella.matching.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with what led to it.
 * @param topics what the message is about, in order: topic and route ids; empty when unknown
 * @param confidence of the first of them, 0 to 1
 * @param candidates the likeliest topics and routes, best first
 * @param noted what else the message said
 */
public record Judgement(Verdict verdict, List<String> topics, double confidence, List<Candidate> candidates, Noted noted) {

	Judgement(Verdict verdict, List<String> topics, double confidence, List<Candidate> candidates) {
		this(verdict, topics, confidence, candidates, Noted.NOTHING);
	}

	/** The first of the topics, or null. */
	public @Nullable String topic() {
		return topics.isEmpty() ? null : topics.getFirst();
	}

	Judgement with(Noted noted) {
		return new Judgement(verdict, topics, confidence, candidates, noted);
	}

	Judgement with(Verdict verdict, List<String> topics) {
		return new Judgement(verdict, topics, confidence, candidates, noted);
	}
}
