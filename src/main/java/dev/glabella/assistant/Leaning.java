package dev.glabella.assistant;

import java.util.List;
import java.util.Set;

import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/**
 * How much a message leans on what was said before it. "And for how long?" says nothing by itself; "what about my neck?" says what it is about, but not what it asks.
 * @param empty no word of it says what it is about
 * @param pointing "that", "those" or "them" stands for something said before
 * @param continuing it opens as the continuation of something: "and", "what about", "so"
 * @param self "it" or "I" makes a sentence of its own of it, which often needs nothing before it ("how much is it?")
 * @param complete it speaks of "it" and points at nothing else, so that it may stand alone
 * @param personal it speaks of the visitor: "is that okay for me?"
 * @param asking it is a question or asks to go on ("tell me more")
 * @param words how many it has
 * @param rest the message without the words it opens with as a continuation
 */
record Leaning(boolean empty, boolean pointing, boolean continuing, boolean self, boolean complete, boolean personal, boolean asking, int words, String rest) {

	/** A longer message says enough by itself. */
	private static final int MOST = 9;
	private static final Set<String> OPENERS = Set.of("and", "but", "so", "or", "also", "then", "plus");
	private static final Set<String> POINTERS = Set.of("that", "those", "these", "they", "them", "there", "either", "theirs");
	private static final Set<String> SPEAKER = Set.of("i", "me", "my", "mine", "we", "us", "our");
	private static final Set<String> REQUESTS = Set.of("tell", "explain", "repeat", "say", "continue", "elaborate", "go");
	/** Words that any question may hold, whatever it is about. */
	private static final Set<String> EMPTY = Set.of("""
			and but so or also then plus for the a an be do can could will would should may might have how what when why which who whose where long soon often much many far bad
			normal common usual usually typical true sure really always again more else exactly come last take go away happen stay get wait mean you i me my it to of in on at by
			itself after afterwards before about even still not if one there that those these they them this tell explain say repeat please detail example reason well too just
			any some all good better worse with from than like sorry now avoid prevent no n't yes ok okay late early day week hour month quickly fast longer need either both very
			maybe yet
			until till today tonight tomorrow morning weekend monday tuesday wednesday thursday friday saturday sunday
			""".strip().split("\\s+"));

	static Leaning of(Utterance utterance) {
		var tokens = utterance.tokens().toList();
		var words = tokens.stream().filter(token -> !token.isMark()).toList();
		int from = opening(tokens);
		var rest = from < tokens.size() ? utterance.text().substring(tokens.get(from).begin()) : "";
		return new Leaning(!words.isEmpty() && words.stream().allMatch(token -> EMPTY.contains(token.lemma())), words.stream().anyMatch(Leaning::points), from > 0,
				words.stream().anyMatch(token -> Set.of("it", "i").contains(token.spelling())),
				words.stream().anyMatch(token -> token.lemma().equals("it")) && words.stream().noneMatch(Leaning::points),
				words.stream().anyMatch(token -> SPEAKER.contains(token.spelling())),
				utterance.sentences().stream().anyMatch(sentence -> sentence.isQuestion()) || from > 0 || words.stream().anyMatch(token -> REQUESTS.contains(token.lemma())), words.size(), rest);
	}

	/** Whether it asks about nothing but what was said, and for nobody in particular, so that it cannot tell of a case of its own. */
	boolean isMerelyAbout() {
		return isStrong() && (!personal || !pointing);
	}

	/** Whether it cannot be understood without what was said before. */
	boolean isStrong() {
		return isShort() && asking && empty && (pointing || !self);
	}

	/** Whether what was said before may help. */
	boolean isWeak() {
		return isShort() && asking && (empty || pointing || continuing);
	}

	private boolean isShort() {
		return words <= MOST;
	}

	private static boolean points(Token token) {
		// "I read that it hurts": a conjunction, and "the pain that comes": a relative, point at nothing.
		return POINTERS.contains(token.lemma()) && !Set.of("IN", "WDT", "EX").contains(token.tag());
	}

	private static int opening(List<Token> tokens) {
		int at = 0;
		while (at < tokens.size() && OPENERS.contains(tokens.get(at).lemma())) at++;
		if (at + 2 < tokens.size() && Set.of("what", "how").contains(tokens.get(at).lemma()) && tokens.get(at + 1).lemma().equals("about")) at += 2;
		if (at > 0 && at < tokens.size() && tokens.get(at).lemma().equals("for") && at + 1 < tokens.size()) at++;
		return at;
	}
}
