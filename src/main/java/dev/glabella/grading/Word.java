package dev.glabella.grading;

import java.util.Map;
import java.util.Set;

import dev.glabella.language.Token;

/**
 * A word of a statement.
 * @param lemma its base form; digits for a number that was written out, lower case for a letter that names something
 * @param tag part of speech, Penn Treebank
 * @param negated whether a negation governs it
 * @param denied whether it is the very word that is denied: the first one of content after the negation
 * @param content whether it carries meaning of its own
 */
record Word(String lemma, String tag, boolean negated, boolean denied, boolean content) {

	private static final Set<String> EMPTY_VERBS = Set.of("be", "have", "do", "get", "'s", "'re", "'ve", "'d", "'ll", "'m");
	private static final Set<String> CONTENT_TAGS = Set.of("CD", "FW", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "RP", "LS");
	private static final Map<String, String> NUMBERS = Map.ofEntries(Map.entry("zero", "0"), Map.entry("one", "1"), Map.entry("two", "2"), Map.entry("three", "3"), Map.entry("four", "4"),
			Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"), Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"), Map.entry("eleven", "11"),
			Map.entry("twelve", "12"));
	static final Set<String> CUES = Set.of("not", "n't", "no", "never", "without", "none", "neither", "nor", "nobody", "nothing");

	/** @param denied whether nothing of content stands between a negation and it */
	static Word of(Token token, boolean first, boolean denied) {
		var lemma = NUMBERS.getOrDefault(token.lemma(), token.lemma());
		boolean content = isName(token, first) || !EMPTY_VERBS.contains(lemma) && !CUES.contains(lemma) && (CONTENT_TAGS.contains(token.tag()) || isNumber(lemma));
		return new Word(lemma, token.tag(), token.negated(), denied && content, content);
	}

	/** A single letter is a name, as in "lamp B", except where it is the pronoun or the article. */
	private static boolean isName(Token token, boolean first) {
		if (token.word().length() != 1 || !Character.isLetter(token.word().charAt(0))) return false;
		return switch (token.word()) {
			case "I", "i", "a" -> false;
			case "A" -> !first;
			default -> true;
		};
	}

	static boolean isNumber(String lemma) {
		return !lemma.isEmpty() && Character.isDigit(lemma.charAt(0));
	}

	boolean isNumber() {
		return isNumber(lemma);
	}

	boolean isVerb() {
		return tag.startsWith("VB") || tag.equals("MD");
	}

	boolean isCue() {
		return CUES.contains(lemma);
	}
}
