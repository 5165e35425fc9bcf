package dev.glabella.chat;

import org.jspecify.annotations.Nullable;

/**
 * A visitor's message was stored; published in the same transaction, whoever owns the conversation.
 * @param version of the ownership when the message was stored; a reply has to name it
 * @param topic id of the topic whose chip the visitor tapped instead of typing
 */
public record MessageReceived(long conversation, int number, int version, String text, @Nullable String topic) {}
