package dev.glabella.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.glabella.language.Sentence;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/** Cuts a reply into what can be judged by itself: clauses, and beside them the sentences that have several. */
final class Clauses {

	private static final Set<String> MARKS = Set.of(",", ";", ":", "-", "--", "–", "—", "...", "…", "(", ")");
	private static final Set<String> JOINTS = Set.of("but", "and", "so", "or", "because", "though", "although", "however", "then", "while", "plus", "&");
	private static final Set<String> CONDITIONS = Set.of("if", "whether", "unless");
	private static final Set<String> OPENERS = Set.of("do", "be", "have", "can", "could", "will", "would", "should", "may", "any");
	private static final int FEWEST_WORDS = 2;

	private Clauses() {}

	static List<Clause> of(Utterance utterance) {
		var clauses = new ArrayList<Clause>();
		for (int i = 0; i < utterance.sentences().size(); i++) {
			var sentence = utterance.sentences().get(i);
			var parts = parts(sentence);
			for (var part : parts) clauses.add(clause(part, i, sentence, utterance, false));
			if (parts.size() > 1) clauses.add(clause(sentence.tokens(), i, sentence, utterance, true));
		}
		return clauses.stream().filter(clause -> clause.tokens().stream().anyMatch(token -> !token.isMark())).toList();
	}

	private static Clause clause(List<Token> tokens, int index, Sentence sentence, Utterance utterance, boolean whole) {
		boolean conditional = tokens.stream().limit(2).anyMatch(token -> CONDITIONS.contains(token.lemma()));
		return new Clause(utterance.text().substring(tokens.getFirst().begin(), tokens.getLast().end()), tokens, index, asks(sentence), conditional, whole);
	}

	/** "Maybe three months?" states something, if timidly; "Is it three months?" does not. */
	private static boolean asks(Sentence sentence) {
		return sentence.text().strip().endsWith("?") && sentence.tokens().stream().limit(3).anyMatch(token -> token.tag().startsWith("W") || OPENERS.contains(token.lemma()));
	}

	/** Cuts at a mark or a joint wherever both sides have a verb and some words. */
	private static List<List<Token>> parts(Sentence sentence) {
		var parts = new ArrayList<List<Token>>();
		var tokens = sentence.tokens();
		int from = 0;
		for (int i = 1; i < tokens.size(); i++) {
			if (!isBoundary(tokens.get(i)) || !standsAlone(tokens.subList(from, i)) || !standsAlone(tokens.subList(i, nextBoundary(tokens, i + 1)))) continue;
			parts.add(tokens.subList(from, i));
			from = i;
		}
		if (from < tokens.size()) parts.add(tokens.subList(from, tokens.size()));
		return parts;
	}

	private static int nextBoundary(List<Token> tokens, int from) {
		int at = from;
		while (at < tokens.size() && !isBoundary(tokens.get(at))) at++;
		return at;
	}

	private static boolean isBoundary(Token token) {
		return MARKS.contains(token.spelling()) || JOINTS.contains(token.lemma()) || CONDITIONS.contains(token.lemma());
	}

	private static boolean standsAlone(List<Token> tokens) {
		return tokens.stream().filter(token -> !token.isMark()).count() >= FEWEST_WORDS && tokens.stream().anyMatch(Clauses::isVerb);
	}

	static boolean isVerb(Token token) {
		return token.tag().startsWith("VB") || token.tag().equals("MD");
	}
}
