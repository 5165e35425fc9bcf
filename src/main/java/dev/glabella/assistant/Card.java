package dev.glabella.assistant;

import java.time.LocalDate;
import java.util.List;

import dev.glabella.knowledge.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the panel draws for one reply; {@code docs/chat-protocol.md} describes it.
 * @param intro sentences before the parts, restricted Markdown, or null
 * @param outro sentences after the parts, restricted Markdown, or null
 * @param noted what the message said besides its question, for the desk; null when nothing was noted
 * @param helpful whether to ask "Was this helpful?"
 */
record Card(String decision, @Nullable String reason, @Nullable String heading, @Nullable String intro, List<Part> parts, @Nullable String outro,
		List<Choice> choices, List<Choice> related, @Nullable String phone, boolean offerContact, boolean offerPerson, boolean helpful, @Nullable Noted noted) {

	Card with(Noted noted) {
		return new Card(decision, reason, heading, intro, parts, outro, choices, related, phone, offerContact, offerPerson, helpful, noted.equals(Noted.NOTHING) ? null : noted);
	}

	/** One approved answer. {@code brief} and {@code more} are restricted Markdown; {@code more} may be empty. */
	record Part(String topic, String title, @com.fasterxml.jackson.annotation.JsonProperty("short") String brief, String more, List<Origin> sources,
			@Nullable Reviewed reviewed) {}

	/** Where an answer comes from. */
	record Origin(String id, String title, String publisher, @Nullable Integer year, @Nullable String url) {

		static Origin of(Source source) {
			return new Origin(source.id(), source.title(), source.publisher(), source.year(), source.url());
		}
	}

	/** A sign-off that is valid today. */
	record Reviewed(String by, LocalDate on) {}

	/** A topic to tap. */
	record Choice(String topic, String title) {}
}
