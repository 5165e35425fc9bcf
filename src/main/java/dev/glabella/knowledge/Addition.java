package dev.glabella.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A piece of content that was approved outside of the files; it is read as if it stood in them. */
public sealed interface Addition {

	/**
	 * One more way to put something.
	 * @param target id of the topic or route it belongs to
	 */
	record Phrasing(String target, String text) implements Addition {}

	/**
	 * A topic that no file has.
	 * @param heading of {@code groups.yaml} under which the FAQ lists it; null for the end of the page
	 * @param sources ids of {@code sources.yaml}
	 */
	record NewTopic(String id, String title, @Nullable String heading, List<String> questions, String brief, String more, List<String> sources) implements Addition {}
}
