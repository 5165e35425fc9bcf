/**
 * Practice for staff: simulated patients, sessions, debriefs, progress, and the supervisor's view.
 * <p>
 * {@link dev.glabella.training.Patient} plays a case: out of where a talk stands and what was heard of a reply it makes the next words and where the talk stands then, and nothing else goes in, so that a session
 * can be played again. {@link dev.glabella.training.Ear} is what the patient hears with. Replies are marked by {@link dev.glabella.marking.Marker}.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "matching", "marking", "accounts", "web"})
@NullMarked
package dev.glabella.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
