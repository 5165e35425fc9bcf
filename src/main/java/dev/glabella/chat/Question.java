package dev.glabella.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor wrote, and what the assistant made of it.
 * @param decision of the reply, {@code reason} the code of its hand-off, {@code topic} its first topic
 * @param helpful the visitor's vote on the reply, null without one
 */
public record Question(long conversation, int number, Instant at, String text, String decision, @Nullable String topic, @Nullable String reason, @Nullable Boolean helpful) {}
