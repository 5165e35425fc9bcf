package dev.glabella.assistant;

import java.util.List;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.matching.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges visitors' messages. Safe for use by many threads. */
@Component
public class Assistant {

	private final Minds minds;

	Assistant(Minds minds) {
		this.minds = minds;
	}

	/**
	 * Judges one message.
	 * @param dialogue what was said before
	 * @param chosen id of the topic or route whose chip the visitor tapped, or null
	 */
	public Judgement judge(Dialogue dialogue, String message, @Nullable String chosen) {
		return judge(minds.current(), dialogue, message, chosen);
	}

	/** The order is the order of harm: what a visitor tapped says nothing of symptoms, what was typed may. */
	static Judgement judge(Mind mind, Dialogue dialogue, String message, @Nullable String chosen) {
		var labels = mind.labels();
		if (chosen != null && isTitle(mind.knowledge(), chosen, message)) return certain(labels.verdict(chosen), chosen);
		var utterance = mind.analyzer().analyze(message);
		var flag = mind.redFlags().find(utterance);
		if (flag.isPresent() && !flag.get().level().equals(RedFlagFinder.SAME_DAY)) return certain(new Verdict.Urgent(flag.get().level(), flag.get().id()), Labels.EMERGENCY);
		if (chosen != null && mind.knowledge().route(chosen).isPresent()) return certain(labels.verdict(chosen), chosen);
		if (!dialogue.choices().isEmpty() && message.equals(mind.phrases().reply("clarify-none"))) return noneOfThese();
		if (flag.isPresent()) return certain(new Verdict.Handoff("safety", flag.get().id(), List.of()), Labels.PERSONAL);
		if (utterance.isEmpty()) return certain(new Verdict.SmallTalk(null), Labels.SMALL_TALK);
		return new Deliberation(mind, dialogue, utterance).judge();
	}

	/** A chip says no more than its topic's title; whatever else a client sends with it is read like any message. */
	private static boolean isTitle(Knowledge knowledge, String id, String message) {
		return knowledge.topic(id).filter(topic -> topic.title().equals(message)).isPresent();
	}

	private static Judgement noneOfThese() {
		return new Judgement(new Verdict.Handoff("unsure", null, List.of()), List.of(), 0, List.of());
	}

	private static Judgement certain(Verdict verdict, String topic) {
		return new Judgement(verdict, List.of(topic), 1, List.of(new Candidate(topic, 1)));
	}
}
