package dev.glabella.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells in one line how many topics await a clinician, and finds sign-offs that belong to nothing. */
final class SignOffs implements Rule {

	private static final String FILE = "reviews.yaml";

	private final LocalDate today;

	SignOffs(LocalDate today) {
		this.today = today;
	}

	@Override
	public void check(Reading reading) {
		var knowledge = reading.knowledge();
		tell(reading, knowledge.topics().stream().filter(topic -> !knowledge.reviews().containsKey(topic.id())).toList(), "were never signed by a clinician");
		tell(reading, signed(knowledge, true), "were signed more than a year ago; a clinician reads them again");
		tell(reading, signed(knowledge, false).stream().filter(topic -> knowledge.signOff(topic, today).isEmpty()).toList(),
			"changed since a clinician signed them");
		for (var review : knowledge.reviews().values()) {
			var line = lineOf(review, reading.files());
			if (knowledge.topic(review.topic()).isEmpty()) reading.notes().warning(FILE, line, null, "there is no topic '" + review.topic() + "' any more; remove its sign-off");
			if (review.on().isAfter(today.plusDays(1))) reading.notes().error(FILE, line, null, "the sign-off of '" + review.topic() + "' lies in the future: " + review.on());
		}
	}

	private List<Topic> signed(Knowledge knowledge, boolean overdue) {
		return knowledge.topics().stream().filter(topic -> knowledge.reviews().containsKey(topic.id()) && knowledge.reviews().get(topic.id()).overdue(today) == overdue).toList();
	}

	private static int lineOf(Review review, KnowledgeFiles files) {
		var lines = files.text(FILE).orElse("").lines().toList();
		for (var i = 0; i < lines.size(); i++) {
			if (lines.get(i).matches(".*\\btopic:\\s*[\"']?" + Pattern.quote(review.topic()) + "\\b.*")) return i + 1;
		}
		return 1;
	}

	private static void tell(Reading reading, List<Topic> topics, String state) {
		if (topics.isEmpty()) return;
		var names = topics.stream().map(Topic::id).collect(Collectors.joining(", "));
		reading.notes().warning(FILE, 1, null, topics.size() + " of " + reading.knowledge().topics().size() + " topics " + state + ": " + names);
	}
}
