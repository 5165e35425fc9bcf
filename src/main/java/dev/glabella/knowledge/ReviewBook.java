package dev.glabella.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sign-offs that are kept beside {@code reviews.yaml}; whoever keeps some provides one bean, and calls {@link KnowledgeBase#refreshReviews} after a change. */
public interface ReviewBook {

	/** Every sign-off that was not taken back. */
	List<Review> reviews();

	/** When the sign-offs of a topic were last taken back, by topic; those of {@code reviews.yaml} up to that day count no more. */
	Map<String, LocalDate> takenBack();
}
