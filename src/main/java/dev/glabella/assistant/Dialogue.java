package dev.glabella.assistant;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the conversation so far means for the next message; bounded to the last exchange.
 * @param topic what was last answered, or null
 * @param choices topics offered in the last reply; empty when none were
 * @param misses how many times in a row the assistant could not answer
 */
public record Dialogue(@Nullable String topic, List<String> choices, int misses) {

	/** Before the first message. */
	public static final Dialogue START = new Dialogue(null, List.of(), 0);

	/** The dialogue after one more message and its verdict. */
	public Dialogue after(Judgement judgement) {
		var choices = judgement.verdict() instanceof Verdict.Clarify clarify ? clarify.topics() : List.<String>of();
		return after(judgement.verdict().decision().code(), judgement.topics(), choices);
	}

	/**
	 * The dialogue after one more reply.
	 * @param decision its code; null for a reply that decided nothing
	 */
	Dialogue after(@Nullable String decision, List<String> topics, List<String> choices) {
		return switch (decision) {
			case "answer" -> new Dialogue(topics.isEmpty() ? topic : topics.getLast(), List.of(), 0);
			case "clarify" -> new Dialogue(topic, choices, misses + 1);
			case "decline" -> new Dialogue(topic, List.of(), misses + 1);
			case "handoff", "urgent" -> new Dialogue(topic, List.of(), 0);
			case null, default -> new Dialogue(topic, List.of(), misses);
		};
	}
}
