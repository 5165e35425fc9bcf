package dev.glabella.marking;

import java.util.List;

import dev.glabella.grading.Comparer;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/** A reply, read once for everything that is looked for in it. */
record ReadReply(Utterance utterance, List<Part> parts) {

	/** A clause and what it means. */
	record Part(Clause clause, Comparer.Said said) {}

	static ReadReply of(Utterance utterance, Comparer comparer) {
		return new ReadReply(utterance, Clauses.of(utterance).parallelStream().map(clause -> new Part(clause, comparer.said(clause.text(), clause.tokens()))).toList());
	}

	List<Token> tokens() {
		return utterance.tokens().toList();
	}

	int words() {
		return (int) utterance.tokens().filter(token -> !token.isMark()).count();
	}

	/** The words between two tokens, the last one included. */
	Quote quote(Token first, Token last) {
		return new Quote(utterance.text().substring(first.begin(), last.end()), first.begin(), last.end());
	}

	Quote quote(Clause clause) {
		return quote(clause.tokens().getFirst(), clause.tokens().getLast());
	}

	/** Whether a token stands in quotation marks. */
	boolean isQuoted(Token token) {
		var before = utterance.text().substring(0, token.begin());
		return before.chars().filter(c -> c == '"').count() % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
	}
}
