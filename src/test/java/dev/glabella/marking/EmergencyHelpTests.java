package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.glabella.grading.Comparer;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.language.Analyzer;
import dev.glabella.marking.EmergencyHelp.Sent;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a reply whose odds not to help are given. */
@NullUnmarked
class EmergencyHelpTests {

	private static final Knowledge KNOWLEDGE = KnowledgeFiles.at(null).read();
	private static Trainer trainer;
	private static Analyzer analyzer;
	private static Comparer comparer;

	@BeforeAll
	static void load() {
		trainer = new Trainer();
		analyzer = Analyzer.forPractice(KNOWLEDGE, Clock.systemUTC());
		comparer = new Comparer(List.of("call them now"), List.of("it is late"), analyzer, new Meanings(trainer));
	}

	@AfterAll
	static void close() {
		if (trainer != null) trainer.close();
	}

	@ParameterizedTest
	@CsvSource({
		"Call 911 now.,                -0.6, YES",
		"Call 911 now.,                -0.4, NOT_SURE",
		"Call 911 now.,                 0.1, NO",
		"Call 911 if it gets worse.,   -9.0, NOT_SURE",
		"Call 911 if it gets worse.,    0.1, NO",
		"Somebody must look at you.,   -3.1, YES",
		"Somebody must look at you.,   -2.9, NOT_SURE",
		"Somebody must look at you.,   -0.9, NO"
	})
	void weighsWhatIsNamedAgainstTheOdds(String text, double odds, Sent sent) {
		assertThat(new EmergencyHelp(always(odds), comparer).in(reply(text), signals(text)).sent()).isEqualTo(sent);
	}

	@ParameterizedTest
	@CsvSource({"Call 911 now., YES", "Call 911 if it gets worse., NO", "Somebody must look at you., NO"})
	void goesByPatternsAloneWhereNothingWasLearned(String text, Sent sent) {
		assertThat(new EmergencyHelp(Sense.none(), comparer).in(reply(text), signals(text)).sent()).isEqualTo(sent);
	}

	private static Sense always(double odds) {
		var weights = new double[Sense.length(Meanings.DIMENSIONS, 0)];
		weights[weights.length - 1] = odds;
		return new Sense(List.of(), Map.of(), new double[][] {weights});
	}

	private static ReadReply reply(String text) {
		return ReadReply.of(analyzer.analyze(text), comparer);
	}

	private static Signals.Found signals(String text) {
		return new Signals(KNOWLEDGE.practice().marking()).in(reply(text));
	}
}
