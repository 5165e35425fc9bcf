package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.glabella.knowledge.PatternSet;

class CaseFinderTests {

	final CaseFinder finder = new CaseFinder(List.of(
		new PatternSet("pregnancy", "Pregnancy", null, List.of("i .. pregnant|breastfeed|breastfeeding"), List.of(), List.of()),
		new PatternSet("medicine", "A medicine", null, List.of("i .. take warfarin|medicine"), List.of(), List.of())));

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"I am pregnant, can I have it             ~ pregnancy",
		"I take warfarin                          ~ medicine",
		"I'm not sure if I'm pregnant             ~ pregnancy",
		"I am not ill but I take medicine          ~ medicine",
		"I'm not pregnant, but I am breastfeeding ~ pregnancy",
		"Never had it. I take warfarin            ~ medicine"
	})
	void findsWhatAsksForAJudgementAboutOnePerson(String message, String cue) {
		assertThat(finder.find(SmallClinic.analyze(message)).map(PatternSet::id)).contains(cue);
	}

	@ParameterizedTest
	@ValueSource(strings = {"I am not pregnant", "I don't take warfarin or other medicine", "can pregnant women have it", "nobody says I take warfarin", "what does it cost"})
	void leavesDeniedAndGeneralMentionsAlone(String message) {
		assertThat(finder.find(SmallClinic.analyze(message))).isEmpty();
	}
}
