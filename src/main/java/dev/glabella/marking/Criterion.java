package dev.glabella.marking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is marked. Titles and weights stand in the content ({@code grading/criteria.yaml}); how each is found stands in {@link Rubric}. */
public enum Criterion {
	FACTS, CLAIMS, ESCALATION, SAFETY_NET, ROLE, ASKS, ACKNOWLEDGES, PLAIN, CHUNKS, HONEST;

	/** The criterion with that code. */
	public static Optional<Criterion> of(String code) {
		return Arrays.stream(values()).filter(criterion -> criterion.code().equals(code)).findFirst();
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
