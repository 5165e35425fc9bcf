/**
 * Turns what a visitor typed into an {@link dev.glabella.language.Utterance}: repaired spelling, sentences, tokens, lemmas,
 * entities, negation and time spans.
 * <p>
 * A message passes through a chain of steps, each in a class of its own: {@link dev.glabella.language.Spelling} repairs the text, Stanford
 * CoreNLP finds sentences, tokens, parts of speech and lemmas, {@link dev.glabella.language.Negation} marks what is denied, the lexicon's
 * names become entities, and SUTime reads time spans when somebody asks for them. {@link dev.glabella.language.WordPattern}s are how
 * the content folder describes wordings, such as red flags.
 */
@ApplicationModule(allowedDependencies = "knowledge")
@NullMarked
package dev.glabella.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
