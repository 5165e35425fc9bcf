package dev.glabella.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands, as its visitor may know it.
 * @param place in the line of those who wait, from 1; null where nobody is there to serve it
 * @param usualMinutes that others waited for a person lately, null while too few did
 */
record Visit(Conversation.Owner owner, int version, int last, @Nullable String reason, boolean urgent, @Nullable Instant waitingSince,
		@Nullable String speaker, boolean contactLeft, @Nullable Integer place, @Nullable Integer usualMinutes) {

	static Visit of(Conversation conversation, @Nullable Integer place, @Nullable Integer usualMinutes) {
		return new Visit(conversation.owner(), conversation.version(), conversation.last(), conversation.reason(), conversation.urgent(),
				conversation.waitingSince(), conversation.speaker(), conversation.contactLeft(), place, usualMinutes);
	}

	/** The same with another number of messages. */
	Visit at(int number) {
		return new Visit(owner, version, number, reason, urgent, waitingSince, speaker, contactLeft, place, usualMinutes);
	}

	/** Whether nothing but the number of messages differs. */
	boolean standsLike(Visit other) {
		return at(other.last).equals(other);
	}
}
