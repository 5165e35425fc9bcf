package dev.glabella.language;

/**
 * One word or mark of a sentence.
 * @param word as written, after spelling repair
 * @param spelling the same in lower case
 * @param lemma its base form, lower case
 * @param tag part of speech, Penn Treebank
 * @param negated whether a negation governs it ("not", "no", "never", "without" earlier in the clause)
 * @param begin where it starts in {@link Utterance#text()}
 * @param end where it ends there
 */
public record Token(String word, String spelling, String lemma, String tag, boolean negated, int begin, int end) {

	/** Whether this is a word that denies what follows. */
	public boolean isNegation() {
		return Negation.isCue(this);
	}

	/** Whether this is a mark rather than a word. */
	public boolean isMark() {
		return word.codePoints().noneMatch(Character::isLetterOrDigit);
	}
}
