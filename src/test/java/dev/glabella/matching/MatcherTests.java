package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.glabella.knowledge.SampleFolder;
import dev.glabella.language.Analyzer;

class MatcherTests {

	private static final Analyzer ANALYZER = new Analyzer(SampleFolder.knowledge(), Clock.systemUTC());
	private static final List<Example> EXAMPLES = Stream.of(
		of("weather", "will it rain tomorrow", "how warm is it outside", "is there snow in the mountains", "what is the forecast for the weekend", "do I need an umbrella", "is it windy today"),
		of("music", "play some jazz", "turn the song up", "who sings this", "put on my running playlist", "skip this track", "I want to hear a piano"),
		of("alarm", "wake me at seven", "set an alarm for noon", "cancel my alarm", "snooze for ten minutes", "remind me to get up early", "what time does my alarm ring")).flatMap(List::stream).toList();
	private static final List<String> BACKGROUND = List.of("what is the capital of France", "how do I boil an egg", "book a table for two", "translate cheese into Spanish", "who invented the telephone",
		"my printer is broken", "how tall is the tower", "recommend a novel", "what is two plus two", "where can I buy shoes");
	private static final Matcher MATCHER = Matcher.train(ANALYZER, SharedModel.MODEL, EXAMPLES, Map.of("weather", "The weather. Rain, snow, wind and sun."), BACKGROUND);

	@ParameterizedTest
	@CsvSource({"is it going to rain,weather", "play a song by the piano,music", "set my alarm to six,alarm", "will it snwo,weather"})
	void putsTheRightLabelFirst(String message, String label) {
		var match = match(message);
		assertThat(match.best().label()).isEqualTo(label);
		assertThat(match.best().confidence()).isGreaterThan(match.none());
	}

	@ParameterizedTest
	@ValueSource(strings = {"who wrote the odyssey", "how do I fry potatoes", "qwert asdf", "", "👍"})
	void findsNothingInAMessageAboutSomethingElse(String message) {
		var match = match(message);
		assertThat(match.none()).isGreaterThan(match.best().confidence());
	}

	@Test
	void sharesOneProbabilityAmongLabelsAndNone() {
		for (var message : List.of("will it rain", "who wrote the odyssey", "play", "")) {
			var match = match(message);
			assertThat(match.candidates()).hasSize(3).isSortedAccordingTo(Comparator.comparingDouble(candidate -> -candidate.confidence()));
			assertThat(match.candidates().stream().mapToDouble(Candidate::confidence).sum() + match.none()).isEqualTo(1, within(1e-6));
		}
	}

	@Test
	void saysWhyByTheNearestPhrasings() {
		var reason = MATCHER.explain(ANALYZER.analyze("will it rain tomorrow"), "weather");
		assertThat(reason.score()).isEqualTo(match("will it rain tomorrow").best().confidence(), within(1e-6));
		assertThat(reason.because()).isEqualTo("probability of weather");
		assertThat(reason.details()).extracting(Reason::because).last().isEqualTo("nearest phrasings");
		assertThat(reason.details().getLast().details()).hasSize(3).extracting(Reason::because).first().isEqualTo("cosine with 'will it rain tomorrow'");
		assertThatIllegalArgumentException().isThrownBy(() -> MATCHER.explain(ANALYZER.analyze("x"), "cooking")).withMessageContaining("'cooking'");
	}

	@Test
	void learnsTheSameFromTheSame() {
		var again = Matcher.train(ANALYZER, SharedModel.MODEL, EXAMPLES, Map.of("weather", "The weather. Rain, snow, wind and sun."), BACKGROUND);
		var utterance = ANALYZER.analyze("is it warm");
		assertThat(again.match(utterance).best().confidence()).isEqualTo(MATCHER.match(utterance).best().confidence(), within(1e-4));
	}

	@Test
	void learnsWithoutBackgroundButNotFromOneLabel() {
		assertThat(Matcher.train(ANALYZER, SharedModel.MODEL, EXAMPLES, Map.of(), List.of()).match(ANALYZER.analyze("will it rain")).best().label()).isEqualTo("weather");
		assertThatIllegalArgumentException().isThrownBy(() -> Matcher.train(ANALYZER, SharedModel.MODEL, of("weather", "rain", "snow"), Map.of(), List.of()))
			.withMessageContaining("at least two labels");
	}

	private static Match match(String message) {
		return MATCHER.match(ANALYZER.analyze(message));
	}

	private static List<Example> of(String label, String... texts) {
		return Stream.of(texts).map(text -> new Example(text, label)).toList();
	}
}
