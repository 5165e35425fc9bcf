/**
 * Decides what the bot replies: urgent advice first, then an answer, a choice, a hand-off, small talk or a polite no.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "matching", "chat"})
@NullMarked
package dev.glabella.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
