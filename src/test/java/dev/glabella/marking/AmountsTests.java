package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.List;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Marking.Range;
import dev.glabella.language.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTests {

	private static final Knowledge KNOWLEDGE = KnowledgeFiles.at(null).read();
	private static final Analyzer ANALYZER = Analyzer.forPractice(KNOWLEDGE, Clock.systemUTC());

	@ParameterizedTest
	@CsvSource({"it takes 3 to 7 days, 3, 7", "within a couple of weeks, 14, 14", "give it a fortnight, 14, 14", "after about two weeks, 14, 14", "3-4 months, 90, 120", "a year, 365, 365", "a few days, 2, 5", "within 24 hours, 1, 1"})
	void readsTimesInDays(String text, double from, double to) {
		assertThat(in(text)).singleElement().satisfies(amount -> {
			assertThat(amount.percent()).isFalse();
			assertThat(amount.from()).isCloseTo(from, within(0.01));
			assertThat(amount.to()).isCloseTo(to, within(0.01));
		});
	}

	@ParameterizedTest
	@CsvSource({"about 3 in 100 people, 3", "2 percent, 2", "1 out of 50, 2"})
	void readsShares(String text, double percent) {
		assertThat(in(text)).singleElement().satisfies(amount -> {
			assertThat(amount.percent()).isTrue();
			assertThat(amount.from()).isEqualTo(percent);
		});
	}

	@ParameterizedTest
	@CsvSource({"a few days, true", "ten days, true", "two weeks, true", "a month, false", "six months, false"})
	void tellsWhetherATimeIsWithinARange(String text, boolean is) {
		assertThat(in(text)).singleElement().satisfies(amount -> assertThat(amount.isWithin(new Range(1, 14, "days"))).isEqualTo(is));
	}

	@ParameterizedTest
	@CsvSource({"call 911 now", "one of us will look", "a big day"})
	void passesOverOtherNumbers(String text) {
		assertThat(in(text)).isEmpty();
	}

	private static List<Amounts.Amount> in(String text) {
		return Amounts.in(ANALYZER.analyze(text).tokens().toList());
	}
}
