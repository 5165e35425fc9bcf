package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTests {

	@Test
	void countsSentencesWordsAndSyllables() {
		assertThat(Readability.of("The cat sat on the mat. It didn't move.")).isEqualTo(new Readability(2, 9, 10));
	}

	@Test
	void endsASentenceWithEachParagraphAndListEntry() {
		assertThat(Readability.of("For you:\n\n- a **bold** cat\n- a dog")).isEqualTo(new Readability(3, 7, 7));
	}

	@Test
	void takesAHyphenatedOrShortenedWordForOne() {
		assertThat(Readability.of("A follow-up isn't bad, e.g. at 5:30 pm.").words()).isEqualTo(8);
	}

	@Test
	void givesTheGradeOfThePublishedFormula() {
		assertThat(new Readability(2, 20, 30).grade()).isCloseTo(0.39 * 10 + 11.8 * 1.5 - 15.59, within(1e-9));
		assertThat(new Readability(0, 0, 0).grade()).isZero();
	}

	@ParameterizedTest
	@CsvSource({"botulinum, 4", "toxin, 2", "BOTOX, 2", "muscles, 2", "usually, 4", "treated, 2", "smiled, 1", "lines, 1", "wrinkles, 2", "area, 3",
		"breathe, 1", "clinician, 3", "physician, 3", "injection, 3", "allergic, 3", "people, 2", "couldn't, 2", "don't, 1", "911, 1", "eye, 1",
		"medicine, 3", "squeezes, 2", "changes, 2", "little, 2", "neck, 1", "forehead, 2", "serious, 3", "patients, 2"})
	void countsSyllables(String word, int syllables) {
		assertThat(Syllables.in(word)).as(word).isEqualTo(syllables);
	}
}
