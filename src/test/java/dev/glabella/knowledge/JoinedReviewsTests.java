package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class JoinedReviewsTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
	private static final Knowledge SAMPLE = SampleFolder.knowledge();
	private static final String HASH = Review.hashOf(SAMPLE.topic("onset").orElseThrow());

	@Test
	void takesTheNewerOfTwoThatHold() {
		assertThat(joined(review("File", 3, HASH), Map.of(), review("Page", 2, HASH))).isEqualTo("Page");
		assertThat(joined(review("File", 1, HASH), Map.of(), review("Page", 2, HASH))).isEqualTo("File");
	}

	@Test
	void takesOneThatHoldsBeforeANewerOneOfAnotherText() {
		assertThat(joined(review("File", 3, HASH), Map.of(), review("Page", 2, "00"))).isEqualTo("File");
		assertThat(joined(review("File", 1, "00"), Map.of(), review("Page", 300, HASH))).isEqualTo("Page");
	}

	@Test
	void dropsWhatStandsInTheFileOnceItIsTakenBack() {
		assertThat(joined(review("File", 3, HASH), Map.of("onset", TODAY.minusDays(3)))).isEqualTo("nobody");
		assertThat(joined(review("File", 2, HASH), Map.of("onset", TODAY.minusDays(3)))).isEqualTo("File");
	}

	private static String joined(Review inFile, Map<String, LocalDate> takenBack, Review... inBook) {
		var reviews = new JoinedReviews(SAMPLE.withReviews(Map.of("onset", inFile)), TODAY);
		reviews.add(new ReviewBook() {

			@Override
			public List<Review> reviews() {
				return List.of(inBook);
			}

			@Override
			public Map<String, LocalDate> takenBack() {
				return takenBack;
			}
		});
		var newest = reviews.newest().get("onset");
		return newest == null ? "nobody" : newest.by();
	}

	private static Review review(String by, int daysAgo, String hash) {
		return new Review("onset", by, TODAY.minusDays(daysAgo), hash);
	}
}
