package dev.glabella.knowledge;

import java.time.LocalDate;
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
 * @param groups the headings of the FAQ, in order
 * @param questionTests what has to come of which question
 * @param practice what staff practise with
 */
public record Knowledge(List<Topic> topics, List<Route> routes, Map<String, Source> sources, Clinic clinic, Map<String, String> replies,
		RedFlags redFlags, List<PatternSet> personalCues, Lexicon lexicon, List<String> background, Map<String, Review> reviews,
		List<TopicGroup> groups, List<QuestionTest> questionTests, Practice practice) {

	/** The same with other sign-offs. */
	Knowledge withReviews(Map<String, Review> others) {
		return new Knowledge(topics, routes, sources, clinic, replies, redFlags, personalCues, lexicon, background, others, groups, questionTests, practice);
	}

	/** Whether both say and teach the same: they differ in sign-offs, question tests and what staff practise with at most. */
	public boolean saysTheSameAs(Knowledge other) {
		return plain().equals(other.plain());
	}

	private Knowledge plain() {
		return new Knowledge(topics, routes, sources, clinic, replies, redFlags, personalCues, lexicon, background, Map.of(), groups, List.of(), Practice.NONE);
	}

	/** The topic with that id. */
	public Optional<Topic> topic(String id) {
		return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
	}

	/**
	 * The topics that visitors may see on that day: all of them, or only the signed ones where the clinic withholds the rest.
	 * Whatever shows, offers or searches topics for visitors starts from here.
	 */
	public List<Topic> published(LocalDate today) {
		return topics.stream().filter(topic -> isPublished(topic, today)).toList();
	}

	/** Whether visitors may see the topic on that day. */
	public boolean isPublished(Topic topic, LocalDate today) {
		return !clinic.withholdUnsigned() || signOff(topic, today).isPresent();
	}

	/** The sign-off that is valid for the topic on that day: of this very text, and not older than a year. */
	public Optional<Review> signOff(Topic topic, LocalDate today) {
		return Optional.ofNullable(reviews.get(topic.id())).filter(review -> review.covers(topic, today));
	}

	/** The fact with that name, as {@code topic.fact}. */
	public Optional<Fact> fact(String name) {
		int dot = name.indexOf('.');
		return dot < 0 ? Optional.empty() : topic(name.substring(0, dot)).flatMap(topic -> topic.facts().stream().filter(fact -> fact.id().equals(name.substring(dot + 1))).findFirst());
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
