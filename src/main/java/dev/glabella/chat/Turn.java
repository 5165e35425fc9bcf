package dev.glabella.chat;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One message of a conversation as the assistant looks back on it.
 * @param decision what the assistant decided, only for its own messages
 * @param topic the first topic of a reply, or the chip a visitor tapped
 */
public record Turn(int number, Author author, String text, @Nullable String decision, @Nullable String topic, @Nullable JsonNode card) {}
