package dev.glabella.marking;

import java.util.Locale;

/** What is marked. Titles and weights stand in the content ({@code grading/criteria.yaml}); how each is found stands in {@link Rubric}. */
public enum Criterion {
	FACTS, CLAIMS, ESCALATION, SAFETY_NET, ROLE, ASKS, ACKNOWLEDGES, PLAIN, CHUNKS, HONEST;

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
