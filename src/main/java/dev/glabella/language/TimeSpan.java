package dev.glabella.language;

import org.jspecify.annotations.Nullable;

/**
 * When something was or is to be.
 * @param text as the visitor wrote it, such as "10 days ago"
 * @param value in TIMEX3 notation against the day of the message, such as {@code 2026-11-13} or {@code P2W}; null where it stays open
 */
public record TimeSpan(String text, @Nullable String value) {}
