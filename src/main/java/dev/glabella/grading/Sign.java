package dev.glabella.grading;

/** What is reckoned of an answer beside its references. "Nearest" is the reference it comes nearest to; the others are over all references. */
public enum Sign {

	/** Greatest cosine with a reference. */
	MEANING,
	MEANING_ON_AVERAGE,
	MEANING_OF_QUESTION,
	MEANING_OF_NEAREST,
	RECALL_OF_NEAREST,
	PRECISION_OF_NEAREST,
	RECALL,
	PLAIN_RECALL,
	PRECISION,
	/** Pieces of words in common. */
	PIECES,
	/** Pairs of neighbours in common. */
	ORDER,
	CONFLICT,
	AGREEMENT,
	/** Whether just one of the answer and the nearest reference denies anything. */
	DENIAL_DIFFERS,
	/** Greatest recall of what is not in conflict. */
	CONSISTENT,
	/** Greatest recall of what is. */
	OPPOSED,
	DENIES,
	NUMBERS_MISSING,
	NUMBERS_STRANGE,
	/** Words of content, up to a dozen: beyond that length tells nothing. */
	LENGTH,
	/** Share of content that the question does not say already. */
	NEW,
	SURPRISE,
	WORST_SURPRISE,
	/** Verbs for each word of content. */
	VERBS,
	REPEATED,
	/** Share of words that are content. */
	DENSITY,
	/** Longest row of words of content with no other between. */
	ROW
}
