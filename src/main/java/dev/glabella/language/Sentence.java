package dev.glabella.language;

import java.util.List;

/**
 * One sentence of a message.
 * @param text as written, after spelling repair
 * @param tokens in order, marks included
 * @param entities what the lexicon knows, longest name first where names overlap, in order
 */
public record Sentence(String text, List<Token> tokens, List<Entity> entities) {

	/** Whether it ends as a question or opens like one. */
	public boolean isQuestion() {
		if (text.endsWith("?")) return true;
		return !tokens.isEmpty() && OPENERS.contains(tokens.getFirst().lemma());
	}

	private static final java.util.Set<String> OPENERS = java.util.Set.of("what", "when", "where", "who", "which", "why", "how", "can", "could",
			"do", "be", "will", "would", "should", "may", "have");
}
