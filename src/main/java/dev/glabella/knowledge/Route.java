package dev.glabella.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A kind of message that has no content answer: asking for a person, a complaint, small talk, another subject.
 * @param id stable name, as in the file name
 * @param title how staff see it
 * @param questions how visitors put it, those of the variants included
 * @param decision what happens
 * @param reason the hand-off reason code, only with {@link Decision#HANDOFF}
 * @param reply what the visitor reads
 * @param variants finer kinds with a reply of their own; empty for most routes
 */
public record Route(String id, String title, List<String> questions, Decision decision, @Nullable String reason, String reply,
		List<Variant> variants) {

	/** A finer kind of a route, such as thanks within small talk. */
	public record Variant(String id, List<String> questions, String reply) {}
}
