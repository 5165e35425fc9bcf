package dev.glabella.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a visitor wants to be reached.
 * @param at when the visitor agreed to be contacted
 */
public record ContactLeft(String name, @Nullable String phone, @Nullable String email, Instant at) {}
