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

	/** The words between two tokens, the last one included; of a word that was cut into tokens, such as "can't", the whole. */
	Quote quote(Token first, Token last) {
		var text = utterance.text();
		int from = first.begin(), to = last.end();
		while (from > 0 && isOfWord(text.charAt(from - 1)) && isOfWord(text.charAt(from))) from--;
		while (to < text.length() && isOfWord(text.charAt(to - 1)) && isOfWord(text.charAt(to))) to++;
		return new Quote(text.substring(from, to), from, to);
	}

	private static boolean isOfWord(char c) {
		return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
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
