package dev.glabella.language;

import java.util.List;
import java.util.Set;

/**
 * Finds what a negation governs: every word after it up to the end of the clause. A plain rule in the manner of NegEx (Chapman et al. 2001), which
 * is enough for the short clauses people type on a phone.
 */
class Negation {

	private static final Set<String> CUES = Set.of("not", "n't", "no", "never", "without", "none", "neither", "nor", "nobody", "nothing");
	private static final Set<String> BOUNDARIES = Set.of(",", ".", ";", ":", "!", "?", "-", "--", "...", "(", ")", "but", "just", "though", "although",
			"however", "only", "except", "because", "so", "then", "if", "whether");

	private Negation() {}

	static boolean isCue(Token token) {
		return CUES.contains(token.lemma());
	}

	/**
	 * For each word whether it is negated.
	 * @param words lemmas, lower case
	 */
	static boolean[] scope(List<String> words) {
		var negated = new boolean[words.size()];
		boolean inside = false;
		for (int i = 0; i < words.size(); i++) {
			var word = words.get(i);
			if (BOUNDARIES.contains(word)) inside = false;
			negated[i] = inside;
			if (CUES.contains(word)) inside = true;
		}
		return negated;
	}
}
