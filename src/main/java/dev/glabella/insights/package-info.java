/**
 * What the chat does for the clinic, in numbers: how conversations end, how long visitors wait, what the assistant could not answer.
 *
 * <p>It keeps a book of its own in codes, written in the transactions of the chat, so that erased conversations still count; hand-offs it reads from the desk, texts only from conversations that are still
 * kept. {@code docs/insights.md} says how each number is counted.
 */
@ApplicationModule(allowedDependencies = {"chat", "desk", "knowledge", "matching", "accounts", "web"})
@NullMarked
package dev.glabella.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
