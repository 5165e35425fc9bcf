package dev.glabella.grading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a grader learns about an answer. */
public enum Label {

	CORRECT,
	/** It says the opposite of what is right. */
	CONTRADICTORY,
	/** Wrong in another way: something else, too little, or nothing. */
	INCORRECT;

	/** The label of a code, in any letter case; nothing for an unknown one. */
	static Optional<Label> of(String code) {
		return Arrays.stream(values()).filter(label -> label.code().equalsIgnoreCase(code.strip())).findFirst();
	}

	/** As files have it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static String codes() {
		return Arrays.stream(values()).map(Label::code).collect(Collectors.joining(", "));
	}
}
