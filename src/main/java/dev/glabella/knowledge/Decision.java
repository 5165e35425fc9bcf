package dev.glabella.knowledge;

import java.util.Locale;

/** What the assistant does with a message. The order is from the most to the least urgent for staff. */
public enum Decision {

	/** Red flag: emergency advice, and staff are alerted. */
	URGENT,
	/** A person has to look at it. */
	HANDOFF,
	/** An approved answer is shown. */
	ANSWER,
	/** A few topics are offered to choose from. */
	CLARIFY,
	/** Outside what this assistant knows; a person is offered. */
	DECLINE,
	/** Greetings, thanks and the like. */
	SMALLTALK;

	/** The name as it stands in files, on the command line and in JSON: lower case. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
