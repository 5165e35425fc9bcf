package dev.glabella.marking;

import java.util.List;

import dev.glabella.language.Token;

/**
 * A stretch of a reply that says one thing: a clause, or a whole sentence.
 * @param text as written, after spelling repair
 * @param sentence index of the sentence it belongs to
 * @param question whether it is part of a question
 * @param conditional whether it stands after "if" or "whether", so that it says nothing by itself
 * @param whole whether it is a whole sentence of several clauses
 */
record Clause(String text, List<Token> tokens, int sentence, boolean question, boolean conditional, boolean whole) {

	int begin() {
		return tokens.getFirst().begin();
	}

	int end() {
		return tokens.getLast().end();
	}

	boolean covers(Token token) {
		return begin() <= token.begin() && token.begin() < end();
	}

	/** How many words it has. */
	int words() {
		return (int) tokens.stream().filter(token -> !token.isMark()).count();
	}

	boolean hasVerb() {
		return tokens.stream().anyMatch(Clauses::isVerb);
	}
}
