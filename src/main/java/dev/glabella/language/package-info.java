/**
 * Turns what a visitor typed into an {@link dev.glabella.language.Utterance}: repaired spelling, sentences, tokens, lemmas,
 * entities, negation and time spans.
 */
@ApplicationModule(allowedDependencies = {"knowledge"})
@NullMarked
package dev.glabella.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
