package dev.glabella.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** How a conversation stands, as its visitor may know it. */
record Visit(Conversation.Owner owner, int version, int last, @Nullable String reason, boolean urgent, @Nullable Instant waitingSince,
		@Nullable String speaker, boolean contactLeft) {

	static Visit of(Conversation conversation) {
		return new Visit(conversation.owner(), conversation.version(), conversation.last(), conversation.reason(), conversation.urgent(),
				conversation.waitingSince(), conversation.speaker(), conversation.contactLeft());
	}

	/** The same with another number of messages. */
	Visit at(int number) {
		return new Visit(owner, version, number, reason, urgent, waitingSince, speaker, contactLeft);
	}

	/** Whether nothing but the number of messages differs. */
	boolean standsLike(Visit other) {
		return at(other.last).equals(other);
	}
}
