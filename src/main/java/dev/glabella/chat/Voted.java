package dev.glabella.chat;

import java.time.Instant;

/** The visitor said whether a reply of the assistant was helpful; the newest vote on a message counts. Published in the transaction that stores it. */
public record Voted(long conversation, int number, boolean helpful, Instant at) {}
