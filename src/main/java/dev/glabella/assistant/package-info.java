/**
 * Decides what the bot replies: urgent advice first, then an answer, a choice, a hand-off, small talk or a polite no.
 * <p>
 * {@link dev.glabella.assistant.Assistant} is the door. It looks for red flags, then for signs that the message is about one person's own
 * case, then asks the matcher, and lets {@link dev.glabella.assistant.Policy} choose by what a mistake would cost. Everything it needs for one state of the content
 * is one {@link dev.glabella.assistant.Mind}, replaced as a whole when the content changes.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "matching", "chat"})
@NullMarked
package dev.glabella.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
