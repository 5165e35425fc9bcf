package dev.glabella.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CoverageTests {

	private static final Coverage COVERAGE = Coverage.of(List.of(trial("onset", "a", "onset"), trial("onset", "b", "duration"), trial("duration", "c", "onset"),
			trial("duration", "d", "duration"), trial("duration", "e", null), trial("pain", "f", "duration"), trial("men", "g", "men")));

	@Test
	void countsWhatFindsItsTopic() {
		assertThat(COVERAGE.percent("onset")).isEqualTo(50);
		assertThat(COVERAGE.percent("duration")).isEqualTo(33);
		assertThat(COVERAGE.percent()).isEqualTo(43);
	}

	@Test
	void countsBothDirectionsOfAPairTogether() {
		assertThat(COVERAGE.pairs()).extracting(Coverage.Pair::one, Coverage.Pair::other, Coverage.Pair::count)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("duration", "onset", 2), org.assertj.core.groups.Tuple.tuple("duration", "pain", 1));
		assertThat(COVERAGE.neighbour("pain").orElseThrow().otherThan("pain")).isEqualTo("duration");
		assertThat(COVERAGE.neighbour("men")).isEmpty();
	}

	private static Trial trial(String topic, String question, @org.jspecify.annotations.Nullable String got) {
		return new Trial(topic, question, got, 0.5);
	}
}
