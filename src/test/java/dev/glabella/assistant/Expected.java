package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.glabella.knowledge.Decision;

/**
 * What may come of a message, as the labelled files write it: topics and routes, with {@code |} where either is right and {@code ;} where both are asked for; or a decision in capitals, or
 * {@code NOANSWER}, or {@code ANY}.
 */
record Expected(String label) {

	/** How near a judgement came. */
	enum Grade {
		/** As labelled, all of it. */
		RIGHT,
		/** The right topic stands among the choices. */
		OFFERED,
		/** Some of several questions, and nothing else, was answered. */
		PARTLY,
		/** A person was called where the assistant could have answered. */
		NEEDLESS,
		/** Nothing of use. */
		MISSED,
		/** An answer to something else. */
		WRONG
	}

	Grade grade(Judgement judgement) {
		var verdict = judgement.verdict();
		return switch (label) {
			case "ANY" -> Grade.RIGHT;
			case "NOANSWER" -> verdict instanceof Verdict.Answer ? Grade.WRONG : Grade.RIGHT;
			default -> isDecided(verdict) ? Grade.RIGHT : gradeOfTopics(verdict);
		};
	}

	private boolean isDecided(Verdict verdict) {
		return List.of(label.split("\\|")).contains(verdict.decision().name());
	}

	private Grade gradeOfTopics(Verdict verdict) {
		var wanted = Arrays.stream(label.split(";")).map(alternatives -> Set.of(alternatives.split("\\|"))).toList();
		var told = told(verdict);
		boolean nothingElse = told.stream().allMatch(topic -> wanted.stream().anyMatch(alternatives -> alternatives.contains(topic)));
		if (!told.isEmpty() && !nothingElse) return Grade.WRONG;
		if (!told.isEmpty()) return wanted.stream().allMatch(alternatives -> told.stream().anyMatch(alternatives::contains)) ? Grade.RIGHT : Grade.PARTLY;
		if (verdict instanceof Verdict.Clarify clarify && clarify.topics().stream().anyMatch(topic -> wanted.stream().anyMatch(alternatives -> alternatives.contains(topic)))) return Grade.OFFERED;
		return verdict.decision() == Decision.HANDOFF ? Grade.NEEDLESS : Grade.MISSED;
	}

	/** What the visitor reads about; a hand-off speaks about its subject only where the label names it. */
	private List<String> told(Verdict verdict) {
		var told = new ArrayList<String>();
		switch (verdict) {
			case Verdict.Answer answer -> told.addAll(answer.topics());
			case Verdict.Handoff handoff -> {
				told.addAll(handoff.answered());
				if (handoff.subject() != null && Arrays.asList(label.split("[;|]")).contains(handoff.subject())) told.add(handoff.subject());
			}
			default -> { }
		}
		return told;
	}
}
