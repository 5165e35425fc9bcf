package dev.glabella.chat;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a conversation's log, as stored and, without what only the house needs, as clients read it.
 * @param number from 1, without gaps
 * @param clientId what the sender's client called it; sent again under the same id it is stored once
 * @param name of a staff member who wrote it
 * @param card what the assistant's message shows; see {@code docs/chat-protocol.md}
 * @param helpful the visitor's vote, null without one
 * @param rating of the person who left with this sentence, 1 to 5, null without one
 */
public record Message(int number, @Nullable String clientId, Author author, @Nullable String name, Instant at, String text,
		@Nullable JsonNode card, @Nullable Boolean helpful, @Nullable Integer rating, @JsonIgnore @Nullable Integer inReplyTo, @JsonIgnore @Nullable String decision,
		@JsonIgnore @Nullable String topic, @JsonIgnore @Nullable String reason) {

	static Message ofVisitor(int number, String clientId, Instant at, String text, @Nullable String topic) {
		return new Message(number, clientId, Author.VISITOR, null, at, text, null, null, null, null, null, topic, null);
	}

	static Message ofAssistant(int number, Instant at, Reply reply) {
		return new Message(number, null, Author.ASSISTANT, null, at, reply.text(), reply.card(), null, null, reply.inReplyTo(), reply.decision(),
				reply.topic(), reply.reason());
	}

	static Message ofStaff(int number, String clientId, Instant at, String name, String text) {
		return new Message(number, clientId, Author.STAFF, name, at, text, null, null, null, null, null, null, null);
	}

	static Message ofHouse(int number, Instant at, String text, @Nullable JsonNode card) {
		return new Message(number, null, Author.SYSTEM, null, at, text, card, null, null, null, null, null, null);
	}

	Turn asTurn() {
		return new Turn(number, author, text, decision, topic, card);
	}
}
