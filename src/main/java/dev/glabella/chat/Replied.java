package dev.glabella.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The assistant's reply to a visitor's message was stored; published in the same transaction.
 * @param number of the reply, {@code inReplyTo} that of the message
 * @param decision as in {@link Reply}, {@code topic} its first topic, {@code reason} the code of its hand-off
 */
public record Replied(long conversation, int number, int inReplyTo, String decision, @Nullable String topic, @Nullable String reason, Instant at) {}
