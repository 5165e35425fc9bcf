package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.glabella.language.Sentence;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/** Cuts a message into the parts that may ask for different things: sentences, and questions or verbs joined by "and" or a comma. */
class Segments {

	/** No "or": what it joins are the two sides of one question. */
	private static final Set<String> JOINTS = Set.of("and", "also", "plus", "&", ",", "then");
	private static final Set<String> OPENERS = Set.of("what", "when", "where", "who", "which", "why", "how", "can", "could", "do", "be", "will", "would", "should", "may");
	private static final Set<String> AUXILIARIES = Set.of("can", "could", "do", "will", "would", "should", "may", "must");
	/** More parts than that are a story, and each costs a pass of the sentence model. */
	private static final int MOST = 6;
	private static final int SHORTEST = 2;

	private Segments() {}

	/** The parts in order; a single one for most messages. */
	static List<String> of(Utterance utterance) {
		var parts = new ArrayList<String>();
		utterance.sentences().forEach(sentence -> cut(utterance.text(), sentence, parts));
		return parts.size() > MOST ? parts.subList(parts.size() - MOST, parts.size()) : parts;
	}

	private static void cut(String text, Sentence sentence, List<String> parts) {
		var tokens = sentence.tokens();
		int from = 0;
		var opening = "";
		for (int i = SHORTEST; i < tokens.size(); i++) {
			int next = afterJoints(tokens, i);
			if (i - from <= SHORTEST || next == i || tokens.size() - next < SHORTEST) continue;
			boolean asks = OPENERS.contains(tokens.get(next).lemma());
			if (!asks && !sharesItsOpening(tokens, from, next)) continue;
			add(text, opening, tokens.subList(from, i), parts);
			opening = asks ? "" : opening.isEmpty() ? opening(text, tokens) : opening;
			from = next;
		}
		add(text, opening, tokens.subList(from, tokens.size()), parts);
	}

	/** Where the words go on after a joint, or several (", and how …"); the same position where there is none. */
	private static int afterJoints(List<Token> tokens, int at) {
		while (at < tokens.size() && JOINTS.contains(tokens.get(at).lemma())) at++;
		return at;
	}

	/** "Can I wear makeup and go to the gym": the verb after the joint belongs to the "can I" at the beginning. */
	private static boolean sharesItsOpening(List<Token> tokens, int from, int next) {
		return tokens.get(next).tag().equals("VB") && from + 2 < next && AUXILIARIES.contains(tokens.get(0).lemma()) && tokens.get(1).tag().equals("PRP");
	}

	private static String opening(String text, List<Token> tokens) {
		return text.substring(tokens.get(0).begin(), tokens.get(1).end()) + " ";
	}

	private static void add(String text, String opening, List<Token> tokens, List<String> parts) {
		long words = tokens.stream().filter(token -> Character.isLetterOrDigit(token.word().codePointAt(0))).count();
		if (words > 0) parts.add(opening + text.substring(tokens.getFirst().begin(), tokens.getLast().end()));
	}
}
