package dev.glabella.chat;

import java.time.Instant;

/** A visitor asked to be contacted, or changed how. Published in the transaction that stores it; the details are read with {@link StaffChat#contact}. */
public record ContactAsked(long conversation, Instant at) {}
