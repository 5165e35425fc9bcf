package dev.glabella.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for a person and nobody at the desk has taken the chat; published once a wait, in the transaction that marks it.
 * @param reason code of the hand-off
 * @param since when the wait began
 */
public record HandOffUnclaimed(long conversation, @Nullable String reason, boolean urgent, Instant since) {}
