package dev.glabella.language;

import static dev.glabella.language.SampleLanguage.ANALYZER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"I had it 10 days ago               ~ 10 days ago = 2026-11-13",
		"it lasted two weeks                ~ two weeks = P2W",
		"my eyelid hurts since last Tuesday ~ last Tuesday = 2026-11-17",
		"I had it done yesterday            ~ yesterday = 2026-11-22",
		"my wedding is on December 12       ~ December 12 = 2026-12-12",
		"does it hurt                       ~ ''",
		"I may want 20 units in 2 spots     ~ ''"
	})
	void readsTimesAgainstTheDayOfTheMessage(String message, String times) {
		assertThat(ANALYZER.analyze(message).times().stream().map(span -> span.text() + " = " + span.value()).collect(Collectors.joining(", "))).isEqualTo(times.replace("''", ""));
	}
}
