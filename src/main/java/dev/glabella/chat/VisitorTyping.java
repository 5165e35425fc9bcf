package dev.glabella.chat;

/** A visitor started or stopped typing; worth nothing after a few seconds, so it is never stored. */
public record VisitorTyping(long conversation, boolean on) {}
