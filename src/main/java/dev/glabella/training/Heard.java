package dev.glabella.training;

import java.util.Set;

import dev.glabella.knowledge.Scenario.Move;
import org.jspecify.annotations.Nullable;

/**
 * What the patient takes from a reply.
 * @param claims wrong claims that are certain, by id
 * @param said facts that were said, as {@code topic.fact}
 * @param phrases what took her feeling up, in lower case
 * @param open whether she was asked openly
 * @param key whether she was asked for what she keeps back
 * @param known which of the things she can tell she was asked for
 * @param words how many words she has to read
 */
record Heard(Set<Move> moves, Set<String> claims, Set<String> said, Set<String> phrases, boolean open, boolean key, @Nullable String known, int words) {

	boolean has(Move move) {
		return moves.contains(move);
	}
}
