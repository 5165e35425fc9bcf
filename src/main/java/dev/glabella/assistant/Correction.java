package dev.glabella.assistant;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/**
 * A message that takes back how the one before was understood: "no, I meant the price", "not that, the other one".
 * @param rest what is asked instead; blank when the message only refuses
 */
record Correction(String rest) {

	private static final Set<String> REFUSALS = Set.of("no", "nope", "nah", "wrong", "actually");
	private static final Set<String> SIGHS = Set.of("sorry", "oops", "wait", "hm", "hmm", "ah", "oh", "well", "ok", "okay", "um", "but");
	private static final List<List<String>> PHRASES = List.of(List.of("i", "mean"), List.of("what", "i", "mean", "be"), List.of("i", "want", "to", "know"), List.of("i", "be", "ask"),
			List.of("i", "ask"), List.of("my", "question", "be"), List.of("that", "be", "not", "what", "i", "ask"), List.of("that", "be", "not", "what", "i", "mean"),
			List.of("that", "be", "not", "my", "question"), List.of("not", "what", "i", "ask"), List.of("not", "what", "i", "mean"), List.of("not", "that", "one"), List.of("not", "this", "one"), List.of("not", "that"),
			List.of("not", "this"), List.of("not", "it"));
	private static final Set<String> ENDS = Set.of(",", ".", ";", "-", "--", "!", "but");

	/** The correction a message opens with, if it does. */
	static Optional<Correction> of(Utterance utterance) {
		var tokens = utterance.tokens().toList();
		int at = 0;
		boolean correcting = false;
		for (int next = step(tokens, at); next > at; next = step(tokens, at)) {
			correcting |= !tokens.subList(at, next).stream().allMatch(token -> token.isMark() || SIGHS.contains(token.lemma()));
			at = next;
		}
		if (!correcting) return Optional.empty();
		return Optional.of(new Correction(at == tokens.size() ? "" : utterance.text().substring(tokens.get(at).begin()).strip()));
	}

	/** Where the next piece of the opening ends; the same place when there is none. */
	private static int step(List<Token> tokens, int at) {
		if (at >= tokens.size()) return at;
		if (tokens.get(at).isMark()) return at + 1;
		for (var phrase : PHRASES) {
			if (stands(phrase, tokens, at)) return skipAbout(tokens, at + phrase.size());
		}
		var lemma = tokens.get(at).lemma();
		if (lemma.equals("not") || lemma.equals("no") && at + 1 < tokens.size() && !tokens.get(at + 1).isMark()) {
			int end = refused(tokens, at);
			if (end > at) return end;
		}
		return SIGHS.contains(lemma) || REFUSALS.contains(lemma) ? at + 1 : at;
	}

	/** "not the cost, …": what is refused reaches to the next mark, if that is near and something follows. */
	private static int refused(List<Token> tokens, int at) {
		if (!tokens.get(at).lemma().equals("not")) return at;
		for (int i = at + 1; i < Math.min(tokens.size() - 1, at + 5); i++) {
			if (ENDS.contains(tokens.get(i).lemma())) return i + 1;
		}
		return at;
	}

	private static int skipAbout(List<Token> tokens, int at) {
		return at < tokens.size() && Set.of("about", "if", "whether").contains(tokens.get(at).lemma()) ? at + 1 : at;
	}

	private static boolean stands(List<String> phrase, List<Token> tokens, int at) {
		if (at + phrase.size() > tokens.size()) return false;
		for (int i = 0; i < phrase.size(); i++) {
			if (!tokens.get(at + i).lemma().equals(phrase.get(i))) return false;
		}
		return true;
	}
}
