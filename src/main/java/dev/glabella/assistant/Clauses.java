package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/** Cuts sentences into clauses, so that what was denied can be left out of what is measured: a sentence vector hardly sees a "not". */
class Clauses {

	private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "!", "?", "-", "--", "...", "but", "just", "though", "however", "except", "because");
	private static final Set<String> QUESTION_WORDS = Set.of("what", "when", "where", "who", "which", "why", "how", "whether");
	private static final Set<String> AUXILIARIES = Set.of("can", "could", "do", "be", "will", "would", "should", "may");
	private static final Set<String> SPEAKERS = Set.of("i", "my", "we", "no", "not", "never", "without", "nothing", "none", "neither", "nor", "ok", "okay", "so", "say", "and", "she", "he", "definitely", "am");

	private Clauses() {}

	/** The message without the clauses that only say what is not so; empty when there are none, or when nothing that asks is left. */
	static Optional<String> withoutDenials(Utterance utterance) {
		return without(utterance, true, Clauses::denies).filter(rest -> rest.codePoints().filter(Character::isWhitespace).count() > 0 || rest.endsWith("?"));
	}

	/**
	 * The message without some clauses; empty when there are no such clauses.
	 * @param questions whether a question word begins a clause, as in "I'm not pregnant how long does it last"
	 */
	static Optional<String> without(Utterance utterance, boolean questions, Predicate<List<Token>> unwanted) {
		var kept = new StringBuilder();
		boolean dropped = false;
		for (var sentence : utterance.sentences()) {
			for (var clause : of(sentence.tokens(), questions)) {
				if (unwanted.test(clause)) dropped = true;
				else kept.append(utterance.text(), clause.getFirst().begin(), clause.getLast().end()).append(' ');
			}
		}
		return dropped ? Optional.of(kept.toString().strip()) : Optional.empty();
	}

	/** Each with the mark that ends it. */
	private static List<List<Token>> of(List<Token> tokens, boolean questions) {
		var clauses = new ArrayList<List<Token>>();
		int from = 0;
		for (int i = 0; i < tokens.size(); i++) {
			boolean opens = i > from && (questions && QUESTION_WORDS.contains(tokens.get(i).lemma()) || ENDS.contains(tokens.get(i).lemma()) && !tokens.get(i).isMark());
			if (opens) {
				clauses.add(tokens.subList(from, i));
				from = i;
			}
			if (tokens.get(i).isMark() && ENDS.contains(tokens.get(i).lemma())) {
				clauses.add(tokens.subList(from, i + 1));
				from = i + 1;
			}
		}
		if (from < tokens.size()) clauses.add(tokens.subList(from, tokens.size()));
		return clauses;
	}

	private static boolean denies(List<Token> clause) {
		var first = clause.getFirst().lemma();
		boolean asks = clause.getLast().lemma().equals("?") || QUESTION_WORDS.contains(first) || AUXILIARIES.contains(first) && !first.equals("be");
		boolean closed = clause.getLast().isMark() || clause.stream().anyMatch(token -> token.tag().startsWith("VB") || token.tag().equals("PRP"));   // not "no alcohol (for how long)"
		return !asks && closed && clause.stream().anyMatch(Token::negated) && SPEAKERS.contains(first);
	}
}
