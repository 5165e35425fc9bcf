package dev.glabella.editorial;

import java.time.Instant;
import java.util.List;

import dev.glabella.knowledge.Addition;
import org.jspecify.annotations.Nullable;

/**
 * Something to teach the assistant, which staff learned from a chat.
 * @param times how often it was proposed
 * @param why the reason of a rejection
 */
record Proposal(long id, Content content, @Nullable Long conversation, int times, String proposer, Instant at, State state, @Nullable String decider, @Nullable Instant decidedAt, @Nullable String why) {

	/** What became of it. */
	enum State {OPEN, APPROVED, REJECTED}

	/**
	 * What it says: one more phrasing of a topic or route, or a topic of its own.
	 * @param target the topic or route; of a new topic its id
	 * @param wording the phrasing; of a new topic one a line
	 * @param title null for a phrasing
	 */
	record Content(String target, String wording, @Nullable String title, @Nullable String heading, String brief, String more, List<String> sources) {

		static Content phrasing(String target, String wording) {
			return new Content(target, wording, null, null, "", "", List.of());
		}

		public boolean isTopic() {
			return title != null;
		}

		public List<String> wordings() {
			return wording.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
		}

		Addition addition() {
			return title == null ? new Addition.Phrasing(target, wording) : new Addition.NewTopic(target, title, heading, wordings(), brief, more, sources);
		}
	}

	public boolean isOpen() {
		return state == State.OPEN;
	}
}
