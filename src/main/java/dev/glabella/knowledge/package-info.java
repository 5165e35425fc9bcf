/**
 * What the clinic approved to be said: topics, routes, facts, sources, settings and word lists, read from the folder
 * {@code knowledge/}, checked, and read again when a file changes.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.glabella.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
