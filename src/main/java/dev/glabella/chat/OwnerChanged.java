package dev.glabella.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A conversation has another owner, or grew urgent while it waits. Published inside the transaction that changes it.
 * @param from who had it: {@code bot}, {@code queue}, {@code person} or {@code closed}
 * @param to who has it now
 * @param reason code of the hand-off, null with the assistant
 * @param person number of the staff account that has it now
 */
public record OwnerChanged(long conversation, String from, String to, @Nullable String reason, boolean urgent, @Nullable Long person, Instant at) {}
