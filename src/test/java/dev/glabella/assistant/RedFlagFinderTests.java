package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.glabella.knowledge.PatternSet;
import dev.glabella.knowledge.RedFlags;

class RedFlagFinderTests {

	private static final List<PatternSet> FLAGS = List.of(
		flag("droop", "same-day", "eyelid .. droop", "droop .. eyelid"),
		flag("breathing", "call-911", "trouble breathe|breathing", "can not breathe", "short of breath"),
		flag("vision", "emergency-now", "see double", "double vision"));

	final RedFlagFinder finder = new RedFlagFinder(new RedFlags(FLAGS, List.of("can|could botox|it ..2 cause|make", "is|are .. side effect"),
		List.of("my|her .. be|droop", "i|she have|see|can"), List.of("no trouble|problem", "not have", "without"), List.of("swallow|breathing ..1 exercises|price"), null, levels()));

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"I have trouble breathing                                           ~ breathing",
		"my eyelid is drooping                                              ~ droop",
		"trouble breathing                                                  ~ breathing",
		"I see double and I can't breathe                                   ~ breathing",
		"my eyelid droops. and I see double                                 ~ vision",
		"could it make my eyelid droop, because I can not breathe           ~ breathing",
		"Can botox cause double vision? I see double since Monday           ~ vision",
		"can botox cause double vision because my eyes hurt and I see double ~ vision"
	})
	void findsTheMostUrgentSymptomThatIsTold(String message, String flag) {
		assertThat(finder.find(SmallClinic.analyze(message)).map(PatternSet::id)).contains(flag);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"how long does it last",
		"I have no trouble breathing",
		"it went well without double vision",
		"I do not have double vision",
		"can botox cause double vision?",
		"is trouble breathing a side effect",
		"are there side effects if I see double"
	})
	void leavesDeniedAndGeneralMentionsAlone(String message) {
		assertThat(finder.find(SmallClinic.analyze(message))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"I have no trouble breathing, but I see double                      ~ vision",
		"yesterday I had no trouble breathing but now I have trouble breathing ~ breathing",
		"no trouble breathing but I am short of breath                      ~ breathing",
		"I do not have double vision; I see double                          ~ vision"
	})
	void hearsWhatIsToldBesideADenial(String message, String flag) {
		assertThat(finder.find(SmallClinic.analyze(message)).map(PatternSet::id)).contains(flag);
	}

	@Test
	void knowsAQuestionAboutSideEffectsFromAReport() {
		assertThat(finder.isGeneral(SmallClinic.analyze("Can botox cause headaches?"))).isTrue();
		assertThat(finder.asksInGeneral(SmallClinic.analyze("Can botox cause headaches?"))).isFalse();
		assertThat(finder.asksInGeneral(SmallClinic.analyze("Can botox cause double vision?"))).isTrue();
		assertThat(finder.isGeneral(SmallClinic.analyze("Can botox cause headaches? My head is sore."))).isFalse();
		assertThat(finder.isGeneral(SmallClinic.analyze("how long does it last"))).isFalse();
	}

	private static PatternSet flag(String id, String level, String... patterns) {
		return new PatternSet(id, id, level, List.of(patterns), List.of(), List.of());
	}

	private static LinkedHashMap<String, RedFlags.Advice> levels() {
		var levels = new LinkedHashMap<String, RedFlags.Advice>();
		for (var level : List.of("call-911", "emergency-now", "same-day")) levels.put(level, new RedFlags.Advice(level, "Get help."));
		return levels;
	}
}
