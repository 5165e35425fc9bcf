package dev.glabella.marking;

import java.util.List;
import java.util.Set;

import dev.glabella.grading.Comparer;
import dev.glabella.language.Sentence;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/** A reply, read once for everything that is looked for in it. */
record ReadReply(Utterance utterance, List<Part> parts) {

	private static final Set<String> CONDITIONS = Set.of("if", "unless");
	private static final String LEADING = "should";
	/** How many words may stand between words and an "if" behind them. */
	private static final int NEAR = 3;

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

	/** Whether these words hang on an "if", an "unless" or a leading "should" of their sentence, before them or right behind them. */
	boolean isConditional(Quote quote) {
		return utterance.sentences().stream().map(Sentence::tokens).filter(tokens -> tokens.getFirst().begin() <= quote.from() && quote.from() < tokens.getLast().end())
			.anyMatch(tokens -> tokens.getFirst().lemma().equals(LEADING) || tokens.stream().filter(token -> CONDITIONS.contains(token.lemma())).anyMatch(token -> token.begin() < quote.from() || isRightBehind(token, quote)));
	}

	private boolean isRightBehind(Token token, Quote quote) {
		if (token.begin() < quote.to()) return false;
		var between = utterance.text().substring(quote.to(), token.begin());
		return between.strip().split("\\s+").length <= NEAR && between.chars().noneMatch(c -> c == ',' || c == ';');
	}

	/** Whether a token stands in quotation marks. */
	boolean isQuoted(Token token) {
		var before = utterance.text().substring(0, token.begin());
		return before.chars().filter(c -> c == '"').count() % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
	}
}
