package dev.glabella.chat;

/** Something of a conversation was stored, changed or erased, and is committed; a hint to look, published outside of any transaction. */
public record LogChanged(long conversation) {}
