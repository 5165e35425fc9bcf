package dev.glabella.editorial;

import java.time.LocalDate;
import java.util.Locale;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Topic;

/** Whether a clinician vouches for a topic, and why not where nobody does. */
enum ReviewState {

	SIGNED("Signed"), AWAITING("Never signed"), CHANGED("Changed since"), OVERDUE("Overdue");

	private final String label;

	ReviewState(String label) {
		this.label = label;
	}

	static ReviewState of(Knowledge knowledge, Topic topic, LocalDate today) {
		if (knowledge.signOff(topic, today).isPresent()) return SIGNED;
		var last = knowledge.reviews().get(topic.id());
		if (last == null) return AWAITING;
		return last.overdue(today) ? OVERDUE : CHANGED;
	}

	public String label() {
		return label;
	}

	/** As pages and styles name it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
