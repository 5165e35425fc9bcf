/**
 * The content owner's desk: what the content says, how well it is told apart, and who signed it.
 *
 * <p>Sign-offs given here are kept in the database and join those of {@code reviews.yaml} through {@link dev.glabella.knowledge.ReviewBook}.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "matching", "assistant", "accounts"})
@NullMarked
package dev.glabella.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
