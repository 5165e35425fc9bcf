package dev.glabella.language;

import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** How many letters have to be added, dropped, changed or swapped with their neighbour to turn one word into another. */
class EditDistance {

	private static final LuceneLevenshteinDistance SIMILARITY = new LuceneLevenshteinDistance();

	private EditDistance() {}

	static int between(String one, String other) {
		// Lucene gives 1 - edits / length of the shorter word.
		return Math.round((1 - SIMILARITY.getDistance(one, other)) * Math.min(one.length(), other.length()));
	}
}
