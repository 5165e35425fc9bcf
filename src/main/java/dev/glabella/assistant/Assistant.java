package dev.glabella.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.language.Utterance;
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

	/** What would come of a message that opens a conversation, and why; for staff. */
	public Explanation explain(String message) {
		return new Explaining(minds.current()).of(message);
	}

	/** Learns other content beside the one in use; takes seconds. */
	public Rehearsal rehearse(Knowledge knowledge) {
		return minds.rehearse(knowledge);
	}

	static Judgement judge(Mind mind, Dialogue dialogue, String message, @Nullable String chosen) {
		return mind.memory().recall(dialogue, message, chosen, LocalDate.now(mind.clock()), () -> judgeAnew(mind, dialogue, message, chosen));
	}

	/** What is noted of the message travels with the judgement. */
	static Judgement judgeAnew(Mind mind, Dialogue dialogue, String message, @Nullable String chosen) {
		var utterance = mind.analyzer().analyze(message);
		var judgement = decide(mind, dialogue, utterance, chosen);
		return judgement.with(noted(mind, judgement.verdict(), utterance));
	}

	/** The order is the order of harm: what a visitor tapped says nothing of symptoms, what was typed may. */
	private static Judgement decide(Mind mind, Dialogue dialogue, Utterance utterance, @Nullable String chosen) {
		var labels = mind.labels();
		var message = utterance.original();
		if (chosen != null && isTitle(mind.knowledge(), chosen, message)) return certain(labels.verdict(chosen), chosen);
		var flag = mind.redFlags().find(utterance);
		if (flag.isPresent() && !flag.get().level().equals(RedFlagFinder.SAME_DAY)) return certain(new Verdict.Urgent(flag.get().level(), flag.get().id()), Labels.EMERGENCY);
		if (chosen != null && mind.knowledge().route(chosen).isPresent()) return certain(labels.verdict(chosen), chosen);
		if (!dialogue.choices().isEmpty() && message.equals(mind.phrases().reply("clarify-none"))) return noneOfThese();
		if (flag.isPresent()) return certain(new Verdict.Handoff("safety", flag.get().id(), List.of()), Labels.PERSONAL);
		if (utterance.isEmpty()) return certain(new Verdict.SmallTalk(null), Labels.SMALL_TALK);
		return choice(mind, dialogue, utterance).orElseGet(() -> new Deliberation(mind, dialogue, utterance).judge());
	}

	/** A choice by words among the topics that were offered, perhaps with a further question after it. */
	private static Optional<Judgement> choice(Mind mind, Dialogue dialogue, Utterance utterance) {
		if (dialogue.choices().isEmpty()) return Optional.empty();
		var parts = Segments.of(utterance);
		if (parts.isEmpty()) return Optional.empty();
		var first = parts.size() == 1 ? utterance : mind.analyzer().analyze(parts.getFirst());
		return new Choosing(mind.knowledge(), mind.analyzer(), dialogue.choices()).read(first).map(topics -> {
			if (topics.isEmpty()) return noneOfThese();
			var answer = certain(new Verdict.Answer(topics), topics.getFirst()).with(new Verdict.Answer(topics), topics);
			if (parts.size() == 1) return answer;
			var rest = mind.analyzer().analyze(String.join(" ", parts.subList(1, parts.size())));
			return both(answer, decide(mind, dialogue.withoutChoices(), rest, null));
		});
	}

	private static Judgement both(Judgement answer, Judgement rest) {
		return switch (rest.verdict()) {
			case Verdict.Urgent urgent -> rest;
			case Verdict.Answer also -> answer.with(new Verdict.Answer(joined(answer.topics(), also.topics())), joined(answer.topics(), also.topics()));
			case Verdict.Handoff handoff -> rest.with(new Verdict.Handoff(handoff.reason(), handoff.subject(), joined(answer.topics(), handoff.answered())), joined(answer.topics(), rest.topics()));
			default -> answer;
		};
	}

	private static List<String> joined(List<String> first, List<String> second) {
		return Stream.concat(first.stream(), second.stream()).distinct().toList();
	}

	/** The desk reads when something happened and to what; the next message may lean on the sign that was asked about. */
	private static Noted noted(Mind mind, Verdict verdict, Utterance utterance) {
		return switch (verdict) {
			case Verdict.Urgent urgent -> Noted.at(urgent.flag(), urgent.level(), utterance);
			case Verdict.Handoff handoff -> Noted.at(handoff.subject(), null, utterance);
			case Verdict.Answer answer -> mind.redFlags().mentioned(utterance).map(flag -> Noted.mention(flag.id(), flag.level())).orElse(Noted.NOTHING);
			default -> Noted.NOTHING;
		};
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
