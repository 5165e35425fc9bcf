package dev.glabella.language;

import static dev.glabella.language.SampleLanguage.ANALYZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.knowledge.Lexicon;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerTests {

	@Test
	void tellsSentencesWordsAndBaseForms() {
		var utterance = ANALYZER.analyze("My eyelids are swelling. Is that normal?");
		assertThat(utterance.sentences()).extracting(Sentence::text).containsExactly("My eyelids are swelling.", "Is that normal?");
		assertThat(utterance.sentences()).extracting(Sentence::isQuestion).containsExactly(false, true);
		assertThat(utterance.tokens().map(Token::lemma)).startsWith("my", "eyelid", "be");
	}

	@Test
	void takesOnlyNounsThatNoWordListHasForNames() {
		var lexicon = new Lexicon(Map.of("any", Map.of("any", List.of("BOTOX", "lumps", "botoxed", "racing", "I", "crow's feet", "medicine", "onabotulinumtoxinA"))), Map.of(), Set.of());
		assertThat(Vocabulary.of(List.of()).names(lexicon)).containsExactlyInAnyOrder("botox", "onabotulinumtoxina");
	}

	@Test
	void endsASentenceWhereALineEnds() {
		var utterance = ANALYZER.analyze("I have no pain\r\ntrouble breathing\n\n  what now ");
		assertThat(utterance.sentences()).extracting(Sentence::text).containsExactly("I have no pain", "trouble breathing", "what now");
		assertThat(utterance.tokens().filter(Token::negated).map(Token::word)).containsExactly("pain");
	}

	@Test
	void knowsWhereEachWordStandsInTheRepairedText() {
		var utterance = ANALYZER.analyze("  can’t   u see — it ’s 👍 alot ?? ");
		assertThat(utterance.tokens()).allSatisfy(token -> assertThat(utterance.text().substring(token.begin(), token.end())).isEqualTo(token.word()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "   ", "👍", "👩‍⚕️💉🙏🏽", "?!…", "\0", "\uFFFD\uFFFE", "\uD83D", "\uDE00\uD83D x", "\u202E\u200B\u2028", "\u0301\u0301"})
	void findsNoWordsWhereThereAreNone(String message) {
		var utterance = ANALYZER.analyze(message);
		assertThat(utterance.original()).isEqualTo(message);
		assertThat(utterance.isEmpty()).isEqualTo(!message.contains("x"));
	}

	@ParameterizedTest
	@MethodSource
	void neitherFailsNorHangsOnHostileInput(String message) {
		Assertions.assertTimeout(Duration.ofSeconds(10), () -> ANALYZER.analyze(message));
	}

	static Stream<String> neitherFailsNorHangsOnHostileInput() {
		return Stream.of("botox\0hurts", "هل البوتوكس آمن؟ \u202Ebotox\u202C", "האם זה כואב", "肉毒杆菌安全吗", "́̂".repeat(500) + "zalgo",
			"<script>alert('x')</script>", "'; drop table conversation; --", "%s%n${jndi:ldap://x}", "(".repeat(4000), "'".repeat(4000), "\uD800".repeat(4000),
			"a".repeat(100_000), "ab".repeat(50_000), "why ".repeat(25_000), "12/".repeat(33_333), "hurts. ".repeat(14_285), "\n".repeat(100_000), "can't".repeat(20_000),
			"e\u0301".repeat(50_000), "😀".repeat(50_000));
	}

	@Test
	void neverFailsOnNoise() {
		var random = new Random(7);
		for (int n = 0; n < 100; n++) {
			var noise = random.ints(random.nextInt(60), 0, 0x3000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
			assertThatCode(() -> ANALYZER.analyze(noise)).as(noise).doesNotThrowAnyException();
		}
	}

	@Test
	void servesManyThreadsAtOnce() {
		var messages = IntStream.range(0, 40).mapToObj(n -> "I had it " + n + " days ago and can't see " + "very ".repeat(n % 7) + "well").toList();
		var oneByOne = messages.stream().map(ANALYZER::analyze).toList();
		assertThat(Collections.nCopies(4, messages).stream().flatMap(List::stream).parallel().map(ANALYZER::analyze).toList())
			.isEqualTo(Stream.of(oneByOne, oneByOne, oneByOne, oneByOne).flatMap(List::stream).toList());
	}
}
