/**
 * The staff's desk: who waits and why, taking a conversation over, and what becomes of it. {@code docs/desk.md} describes what the page is told.
 *
 * <p>{@link dev.glabella.chat.StaffChat} decides who has a conversation; here it is counted, announced to colleagues and written into the audit.
 */
@ApplicationModule(allowedDependencies = {"chat", "knowledge", "matching", "assistant", "accounts"})
@NullMarked
package dev.glabella.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
