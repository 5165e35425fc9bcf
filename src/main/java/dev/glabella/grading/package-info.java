/**
 * Grades short answers against reference answers: how likely an answer is right, and whether it is right, contradicts a reference, or is wrong otherwise.
 * <p>
 * {@link dev.glabella.grading.Grader} grades, and is learned from graded answers of any subject. A {@link dev.glabella.grading.Reader} turns texts into
 * {@link dev.glabella.grading.Statement}s, {@link dev.glabella.grading.Comparison} sets an answer beside the references, {@link dev.glabella.grading.Flow} tells sentences from
 * strung-together words. Nothing here knows the clinic's subject.
 */
@ApplicationModule(allowedDependencies = {"language", "matching"})
@NullMarked
package dev.glabella.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
