/**
 * Marks what somebody of the staff writes to a patient, by the rubric of the content folder: facts that were needed, wrong claims, help in time, and how it was said.
 * <p>
 * {@link dev.glabella.marking.Marker} is the door, and {@link dev.glabella.marking.Lessons} the one for whoever has it learn. It cuts a reply into {@link dev.glabella.marking.Clause}s, and for each asks {@link dev.glabella.marking.FactFinder},
 * {@link dev.glabella.marking.ClaimFinder} and {@link dev.glabella.marking.Signals} what it holds; {@link dev.glabella.marking.Rubric} makes marks of that. Whatever is marked quotes the words it was found in,
 * and where the program is not sure it says so. Nothing here knows a topic, a claim or a case by name.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "matching", "grading"})
@NullMarked
package dev.glabella.marking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
