package dev.glabella.editorial;

import org.jspecify.annotations.Nullable;

/**
 * Where a phrasing of a topic would have gone had it not been known.
 * @param topic that it belongs to
 * @param got the likeliest topic or route; null where "none of them" was likelier
 * @param confidence of what it got
 */
record Trial(String topic, String question, @Nullable String got, double confidence) {

	public boolean right() {
		return topic.equals(got);
	}
}
