package dev.glabella.chat;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who wrote a message. */
public enum Author {

	VISITOR, ASSISTANT, STAFF,
	/** The house itself: somebody joined, left or closed. */
	SYSTEM;

	/** The name as clients read it: lower case. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
