package dev.glabella.assistant;

import java.util.List;

import dev.glabella.language.Entity;
import dev.glabella.language.TimeSpan;
import dev.glabella.language.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * What a message said besides its question, for whoever reads it next: the desk at a hand-off, and the assistant at the following message.
 * @param about the sign of danger, or the topic or route that the hand-off is for; null when unknown
 * @param level how urgent the sign is, a key of the red flags' levels; null without a sign
 * @param times when things happened, as the visitor put it and as dates
 * @param names brands, areas, medicines, conditions and the like that the visitor named
 */
public record Noted(@Nullable String about, @Nullable String level, List<TimeSpan> times, List<Entity> names) {

	static final Noted NOTHING = new Noted(null, null, List.of(), List.of());

	/** For a message that goes to a person; reading time spans is worth its milliseconds there. */
	static Noted at(@Nullable String about, @Nullable String level, Utterance utterance) {
		return new Noted(about, level, utterance.times(), utterance.entities().distinct().toList());
	}

	/** For a question about a sign of danger that nobody has. */
	static Noted mention(String sign, @Nullable String level) {
		return new Noted(sign, level, List.of(), List.of());
	}
}
