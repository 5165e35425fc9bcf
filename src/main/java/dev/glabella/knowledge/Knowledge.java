package dev.glabella.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything in the folder {@code knowledge/} at one moment; immutable, valid, and with every reference resolved.
 * @param topics in the order of their ids
 * @param replies the sentences around the answers, by key; nested keys are joined by a dot ({@code handoff.asked})
 * @param personalCues patterns that show a question about one person's case
 * @param background sentences that have nothing to do with the clinic
 * @param reviews the newest sign-off of each topic that has one
 */
public record Knowledge(List<Topic> topics, List<Route> routes, Map<String, Source> sources, Clinic clinic, Map<String, String> replies,
		RedFlags redFlags, List<PatternSet> personalCues, Lexicon lexicon, List<String> background, Map<String, Review> reviews) {

	/** The topic with that id. */
	public Optional<Topic> topic(String id) {
		return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
	}

	/** The route with that id. */
	public Optional<Route> route(String id) {
		return routes.stream().filter(route -> route.id().equals(id)).findFirst();
	}

	/**
	 * The sentence with that key.
	 * @throws IllegalArgumentException when {@code replies.yaml} has no such key
	 */
	public String reply(String key) {
		var reply = replies.get(key);
		if (reply == null) throw new IllegalArgumentException("replies.yaml has no sentence '" + key + "'; add it");
		return reply;
	}
}
