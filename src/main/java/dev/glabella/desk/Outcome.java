package dev.glabella.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How a hand-off ended. */
enum Outcome {

	/** What staff choose from. */
	ANSWERED, BOOKED, SENT_TO_CARE, CALL_BACK, NO_REPLY, NOT_FOR_US,
	/** Nobody took it, and the assistant answers again. */
	UNANSWERED,
	/** The visitor went back to the assistant, or erased the conversation, before somebody took it. */
	LEFT;

	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What a member of staff may say it was; empty for anything else. */
	static Optional<Outcome> ofStaff(@Nullable String code) {
		return Arrays.stream(values()).filter(outcome -> outcome != UNANSWERED && outcome != LEFT && outcome.code().equals(code)).findFirst();
	}
}
