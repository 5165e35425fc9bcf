/**
 * Ranks the approved topics against what a visitor wrote, and says how sure it is and why.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language"})
@NullMarked
package dev.glabella.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
