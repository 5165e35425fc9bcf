/**
 * Conversations: the numbered message log, who owns a conversation, and the visitor's side of it over HTTP and STOMP.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.glabella.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
