package dev.glabella.insights;

import java.time.Duration;
import java.util.Locale;

import dev.glabella.desk.HandOff;

/** What became of an episode: a conversation that stayed with the assistant, or one hand-off. */
enum Ending {

	ALONE("Stayed with the assistant"),
	IN_TIME("Answered by a person in time"),
	LATE("Answered by a person late"),
	UNANSWERED("Ended without a person's reply"),
	LEFT("Visitor left before a reply"),
	OPEN("Waits still");

	final String label;

	Ending(String label) {
		this.label = label;
	}

	/** Words of a person count, not a claim: a visitor who reads only that somebody joined still waits. */
	static Ending of(HandOff handOff, Duration inTime) {
		var waited = handOff.waited();
		if (waited != null) return waited.compareTo(inTime) <= 0 ? IN_TIME : LATE;
		if (handOff.endedAt() == null) return OPEN;
		return "left".equals(handOff.outcome()) ? LEFT : UNANSWERED;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
