/**
 * Conversations: the numbered message log, who owns a conversation, and the visitor's side of it over HTTP and STOMP.
 *
 * <p>A message is stored with its number first; only then {@link dev.glabella.chat.MessageReceived} tells the other modules, which reply
 * through {@link dev.glabella.chat.Chat}. {@code docs/chat-protocol.md} describes what the visitor's client sees.
 */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package dev.glabella.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
