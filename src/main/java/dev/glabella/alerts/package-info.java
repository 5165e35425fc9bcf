/**
 * Tells people who are not at the desk, by e-mail, and other tools, by a signed webhook, that somebody waits. What has to be sent stands in the database until it is delivered.
 */
@ApplicationModule(allowedDependencies = {"desk", "chat", "knowledge", "accounts"})
@NullMarked
package dev.glabella.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
