package dev.glabella.site;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.Source;

/**
 * One question with its answer, as the FAQ shows it.
 * @param brief the direct answer, safe HTML
 * @param more the detail, safe HTML; empty when there is none
 * @param review the valid sign-off; absent where no clinician vouches for this text
 * @param related what may interest next
 */
record FaqAnswer(String id, String title, String brief, String more, List<Source> sources, @Nullable Review review, List<Link> related) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

	/** Leads to another answer. */
	record Link(String id, String title) {}

	/** Says honestly who vouches for the text. */
	public String reviewLine() {
		return review == null ? "Not yet reviewed by a clinician" : "Reviewed by " + review.by() + " on " + DAY.format(review.on());
	}
}
