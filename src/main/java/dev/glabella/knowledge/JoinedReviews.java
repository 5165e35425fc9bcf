package dev.glabella.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The sign-offs of the files and of every book as one: of each topic the one that holds today, and the newest where several or none do. */
final class JoinedReviews {

	private final Knowledge knowledge;
	private final Comparator<Review> better;
	private final Map<String, Review> fromFiles;
	private final Map<String, Review> fromBooks = new HashMap<>();

	JoinedReviews(Knowledge knowledge, LocalDate today) {
		this.knowledge = knowledge;
		this.fromFiles = new HashMap<>(knowledge.reviews());
		this.better = Comparator.comparing((Review review) -> holds(review, today)).thenComparing(Review::on);
	}

	void add(ReviewBook book) {
		book.takenBack().forEach((topic, day) -> fromFiles.computeIfPresent(topic, (same, review) -> review.on().isAfter(day) ? review : null));
		book.reviews().forEach(review -> fromBooks.merge(review.topic(), review, this::betterOf));
	}

	Map<String, Review> newest() {
		var newest = new HashMap<>(fromFiles);
		fromBooks.forEach((topic, review) -> newest.merge(topic, review, this::betterOf));
		return Map.copyOf(newest);
	}

	private Review betterOf(Review one, Review other) {
		return better.compare(one, other) > 0 ? one : other;
	}

	private boolean holds(Review review, LocalDate today) {
		return knowledge.topic(review.topic()).filter(topic -> review.covers(topic, today)).isPresent();
	}
}
