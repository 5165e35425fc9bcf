package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"Does it hurt? How long does it last?              ~ Does it hurt? | How long does it last?",
		"does it hurt and how long does it last            ~ does it hurt | how long does it last",
		"does it hurt, and how long does it last           ~ does it hurt | how long does it last",
		"how much is it, when can I come and will it hurt? ~ how much is it | when can I come | will it hurt?",
		"can I wear makeup after and go to the gym         ~ can I wear makeup after | can I go to the gym",
		"I had it in May. Can I fly?                       ~ I had it in May. | Can I fly?"
	})
	void cutsAMessageIntoItsQuestions(String message, String parts) {
		assertThat(Segments.of(SmallClinic.analyze(message))).containsExactly(parts.split(" \\| "));
	}

	@ParameterizedTest
	@ValueSource(strings = {"does it hurt", "botox and fillers", "can I have my forehead and crow's feet done", "how and when", "what, how", "is it safe, or what", "and how long?"})
	void leavesOneQuestionWhole(String message) {
		assertThat(Segments.of(SmallClinic.analyze(message))).containsExactly(message);
	}

	@Test
	void findsNoPartsWithoutWords() {
		assertThat(Segments.of(SmallClinic.analyze("👍 ... ?"))).isEmpty();
		assertThat(Segments.of(SmallClinic.analyze(""))).isEmpty();
	}

	@Test
	void hearsTheEndOfALongStory() {
		var story = IntStream.rangeClosed(1, 9).mapToObj(n -> "This is part " + n + ".").collect(Collectors.joining(" "));
		assertThat(Segments.of(SmallClinic.analyze(story))).isEqualTo(List.of("This is part 4.", "This is part 5.", "This is part 6.", "This is part 7.", "This is part 8.", "This is part 9."));
	}
}
