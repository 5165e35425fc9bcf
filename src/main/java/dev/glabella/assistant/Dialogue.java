package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the conversation so far means for the next message; bounded to the last exchange.
 * @param topic what was last answered, or null
 * @param choices topics offered in the last reply; empty when none were
 * @param misses how many times in a row the assistant could not answer
 * @param passedOver topics that were offered beside the last answer and not taken: what "the other one" means
 * @param concern the hand-off or urgent advice that the visitor was last given, until something else is answered; null without one
 * @param mentioned a sign of danger that the visitor last asked about in general; null when there was none
 */
public record Dialogue(@Nullable String topic, List<String> choices, int misses, List<String> passedOver, @Nullable Verdict concern, Verdict.@Nullable Urgent mentioned) {

	/** Before the first message. */
	public static final Dialogue START = new Dialogue(null, List.of(), 0);

	Dialogue(@Nullable String topic, List<String> choices, int misses) {
		this(topic, choices, misses, List.of(), null, null);
	}

	/** The dialogue after one more message and its verdict. */
	public Dialogue after(Judgement judgement) {
		var choices = judgement.verdict() instanceof Verdict.Clarify clarify ? clarify.topics() : List.<String>of();
		return after(judgement.verdict().decision().code(), judgement.verdict().reason(), judgement.topics(), choices, judgement.noted().about(), judgement.noted().level());
	}

	/**
	 * The dialogue after one more reply.
	 * @param decision its code; null for a reply that decided nothing
	 * @param about as in {@link Noted}, and so is {@code level}
	 */
	Dialogue after(@Nullable String decision, @Nullable String reason, List<String> topics, List<String> choices, @Nullable String about, @Nullable String level) {
		return switch (decision) {
			case "answer" -> new Dialogue(topics.isEmpty() ? topic : topics.getLast(), List.of(), 0, notTaken(topics), null, sign(about, level));
			case "clarify" -> new Dialogue(topic, choices, misses + 1);
			case "decline" -> new Dialogue(topic, List.of(), misses + 1, List.of(), concern, null);
			case "handoff" -> new Dialogue(topic, List.of(), 0, List.of(), new Verdict.Handoff(reason == null ? "other" : reason, about, List.of()), null);
			case "urgent" -> new Dialogue(topic, List.of(), 0, List.of(), sign(about, level), null);
			case null, default -> new Dialogue(topic, List.of(), misses, passedOver, concern, mentioned);
		};
	}

	/** The same without what was being chosen from. */
	Dialogue withoutChoices() {
		return new Dialogue(topic, List.of(), misses, passedOver, concern, mentioned);
	}

	/** Whether anything was said that a message could lean on. */
	boolean isEmpty() {
		return topic == null && choices.isEmpty() && misses == 0 && concern == null;
	}

	private List<String> notTaken(List<String> taken) {
		var offered = new LinkedHashSet<>(choices);
		if (choices.isEmpty() && taken.stream().anyMatch(passedOver::contains)) {
			offered.addAll(passedOver);
			if (topic != null) offered.add(topic);
		}
		return taken.stream().anyMatch(offered::contains) ? without(offered, taken) : List.of();
	}

	private static List<String> without(LinkedHashSet<String> offered, List<String> taken) {
		var left = new ArrayList<>(offered);
		left.removeAll(taken);
		return List.copyOf(left);
	}

	private static Verdict.@Nullable Urgent sign(@Nullable String about, @Nullable String level) {
		return about == null || level == null ? null : new Verdict.Urgent(level, about);
	}
}
