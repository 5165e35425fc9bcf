package dev.glabella.assistant;

import java.util.List;

import dev.glabella.knowledge.Decision;
import org.jspecify.annotations.Nullable;

/** What the assistant does with one message. */
public sealed interface Verdict {

	/**
	 * A red flag: advice at once, and staff are alerted.
	 * @param level which advice, a key of the red flags' levels
	 * @param flag id of the symptom, or {@code similar} when only the likeness to known emergencies gave it away
	 */
	record Urgent(String level, String flag) implements Verdict {}

	/**
	 * Approved answers.
	 * @param topics in the order they were asked for; at least one
	 */
	record Answer(List<String> topics) implements Verdict {}

	/**
	 * A few topics to choose from.
	 * @param topics likeliest first; one to four
	 */
	record Clarify(List<String> topics) implements Verdict {}

	/**
	 * A person has to look at it.
	 * @param reason a code: asked, unsure, personal, complaint, office, booking, safety, repeated, error
	 * @param subject the topic or route that leads there, where one does
	 * @param answered topics that the same message asked about and that are answered on the way
	 */
	record Handoff(String reason, @Nullable String subject, List<String> answered) implements Verdict {}

	/**
	 * Greetings, thanks and the like.
	 * @param variant the finer kind, where it is known
	 */
	record SmallTalk(@Nullable String variant) implements Verdict {}

	/**
	 * Outside what this assistant knows.
	 * @param route what it is about, where that is known
	 */
	record Decline(@Nullable String route) implements Verdict {}

	/** The kind of verdict. */
	default Decision decision() {
		return switch (this) {
			case Urgent urgent -> Decision.URGENT;
			case Answer answer -> Decision.ANSWER;
			case Clarify clarify -> Decision.CLARIFY;
			case Handoff handoff -> Decision.HANDOFF;
			case SmallTalk talk -> Decision.SMALLTALK;
			case Decline decline -> Decision.DECLINE;
		};
	}

	/** The hand-off reason code, also for urgent advice. */
	default @Nullable String reason() {
		return switch (this) {
			case Urgent urgent -> "safety";
			case Handoff handoff -> handoff.reason();
			default -> null;
		};
	}
}
