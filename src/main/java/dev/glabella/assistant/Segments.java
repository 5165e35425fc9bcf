package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.glabella.language.Sentence;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/** Cuts a message into the parts that may ask for different things: sentences, and questions joined by "and" or a comma. */
class Segments {

	private static final Set<String> JOINTS = Set.of("and", "also", "plus", "&", ",", "then", "or");
	private static final Set<String> OPENERS = Set.of("what", "when", "where", "who", "which", "why", "how", "can", "could", "do", "be", "will", "would", "should", "may");
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
		for (int i = SHORTEST; i < tokens.size(); i++) {
			int next = afterJoints(tokens, i);
			if (i - from <= SHORTEST || next == i || tokens.size() - next < SHORTEST || !OPENERS.contains(tokens.get(next).lemma())) continue;
			add(text, tokens.subList(from, i), parts);
			from = next;
		}
		add(text, tokens.subList(from, tokens.size()), parts);
	}

	/** Where the words go on after a joint, or several (", and how …"); the same position where there is none. */
	private static int afterJoints(List<Token> tokens, int at) {
		while (at < tokens.size() && JOINTS.contains(tokens.get(at).lemma())) at++;
		return at;
	}

	private static void add(String text, List<Token> tokens, List<String> parts) {
		long words = tokens.stream().filter(token -> Character.isLetterOrDigit(token.word().codePointAt(0))).count();
		if (words > 0) parts.add(text.substring(tokens.getFirst().begin(), tokens.getLast().end()));
	}
}
