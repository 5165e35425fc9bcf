package dev.glabella.editorial;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import dev.glabella.knowledge.Claim;
import dev.glabella.knowledge.Fact;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Markdown;
import dev.glabella.knowledge.Phrases;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.Source;
import dev.glabella.knowledge.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One topic for who has to vouch for it.
 * @param brief the direct answer as visitors read it, safe HTML
 * @param more the detail, safe HTML; empty when there is none
 * @param hash of the text that is shown; a sign-off names it
 * @param review the last sign-off, valid or not
 * @param history what was signed and taken back on this page, newest first
 */
record TopicPage(String id, String title, String brief, String more, List<Fact> facts, List<Claim> never, List<Source> sources, List<Phrasing> phrasings,
		ReviewState state, boolean withheld, String hash, @Nullable Review review, List<ReviewEvent> history) {

	/**
	 * One way to ask for the topic.
	 * @param got where it would have gone had it not been known; null for "nowhere", and while that is measured
	 */
	record Phrasing(String text, @Nullable Trial trial, @Nullable String got) {}

	static TopicPage of(Knowledge knowledge, Topic topic, LocalDate today, @Nullable Coverage coverage, List<ReviewEvent> history) {
		var answer = Phrases.of(knowledge).answer(topic);
		return new TopicPage(topic.id(), topic.title(), Markdown.html(answer.brief()), Markdown.html(answer.more()), topic.facts(), topic.never(),
				topic.sources().stream().map(knowledge.sources()::get).filter(Objects::nonNull).toList(), phrasings(knowledge, topic, coverage),
				ReviewState.of(knowledge, topic, today), !knowledge.isPublished(topic, today), Review.hashOf(topic), knowledge.reviews().get(topic.id()), history);
	}

	/** Whether there is a sign-off of which the history does not tell: it stands in the file. */
	public boolean signedInFile() {
		return review != null && history.stream().noneMatch(event -> event.signs() && event.review().equals(review));
	}

	/** As much of the hash as people compare. */
	public String shortHash() {
		return hash.substring(0, 12);
	}

	private static List<Phrasing> phrasings(Knowledge knowledge, Topic topic, @Nullable Coverage coverage) {
		var trials = new HashMap<String, Trial>();
		if (coverage != null) coverage.of(topic.id()).forEach(trial -> trials.put(trial.question(), trial));
		return topic.questions().stream().map(question -> {
			var trial = trials.get(question);
			return new Phrasing(question, trial, trial == null || trial.got() == null ? null : Overview.title(knowledge, trial.got()));
		}).toList();
	}
}
