package dev.glabella.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.glabella.knowledge.Lexicon;
import dev.glabella.knowledge.SampleFolder;

class SpellingTests {

	private static final Map<String, String> REPLACE = Map.of("u", "you", "ur", "your", "b4", "before", "idk", "i don't know", "cant", "can't", "w/o", "without",
		"eye lid", "eyelid", "alot", "a lot", "thank u", "thank you", "thankyou", "thank you");
	private static final Set<String> CONTENT = Set.of("botox", "forehead", "swelling", "eyelid", "bruise", "appointment", "injection", "how", "long", "does", "it", "last");

	final Spelling spelling = new Spelling(new Lexicon(Map.of(), REPLACE, Set.of("dysport", "alle")),
		new Vocabulary(CONTENT, Vocabulary.of(SampleFolder.knowledge()).general()));

	@ParameterizedTest
	@CsvSource({"botx,botox", "Bottox,botox", "forhead,forehead", "foreheda,forehead", "sweling,swelling", "apointmnet,appointment", "injecton,injection", "teh shots,teh shots",
		"after teh injection,after teh injection", "becuse of it,because of it"})
	void repairsTyposToTheNearestKnownWord(String message, String repaired) {
		assertThat(spelling.repair(message)).isEqualTo(repaired);
	}

	@ParameterizedTest
	@ValueSource(strings = {"How long does it last?", "my bruises were swelling", "Is Dysport cheaper, or Alle points?", "I saw Dr. Lee on 12/5 at 3pm", "it's the patient's choice",
		"50% off for 2 areas", "Stopped, stopping, stops", "x-ray"})
	void neverChangesWhatIsRight(String message) {
		assertThat(spelling.repair(message)).isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"how r u                  ~ how r you",
		"IDK if ur open           ~ I don't know if your open",
		"is it ok b4 the injection ~ is it ok before the injection",
		"w/o pain                 ~ without pain",
		"i cant see               ~ I can't see",
		"my eye  lid              ~ my eyelid",
		"thank u alot             ~ thank you a lot",
		"an urn u-turn            ~ an urn you-turn",
		"u/s scan in the u.s.     ~ u/s scan in the u.s.",
		"how are u.thanks         ~ how are you.thanks"
	})
	void writesTextingFormsOut(String message, String repaired) {
		assertThat(spelling.repair(message)).isEqualTo(repaired);
	}

	@Test
	void knowsNothingOfTheClinicWhereTextsAreAboutSomethingElse() {
		var vocabulary = Vocabulary.of(List.of("top up my Klarnax account", "when does the contactless limit reset"));
		var lexicon = new Lexicon(Map.of("brand", Map.of("dysport", List.of("dysport"))), Map.of("u", "you", "cant", "can't", "botx", "botox"), Set.of("alle"));
		var general = vocabulary.generalPart(lexicon);
		assertThat(general).isEqualTo(new Lexicon(Map.of(), Map.of("u", "you", "cant", "can't"), Set.of()));
		assertThat(new Spelling(general, vocabulary).repair("cant u find my klarnx acount")).isEqualTo("can't you find my klarnax account");
	}

	@ParameterizedTest
	@CsvSource({"botoxinjection,botox injection", "doesit last,does it last"})
	void partsWordsThatRanTogether(String message, String repaired) {
		assertThat(spelling.repair(message)).isEqualTo(repaired);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"HOW LONG DOES BOTOX LAST     ~ how long does botox last",
		"is BOTOX safe                ~ is BOTOX safe",
		"sooooo much swelliiiing      ~ soo much swelling",
		"I can’t see                  ~ I can't see",
		"I can‘t, can`t, can´t, canʼt ~ I can't, can't, can't, can't",
		"ｈｏｗ ｌｏｎｇ                 ~ how long"
	})
	void calmsWhatWasShoutedStretchedOrPrettified(String message, String repaired) {
		assertThat(spelling.repair(message)).isEqualTo(repaired);
	}

	@Test
	void tidiesBlanksAndKeepsLineBreaks() {
		assertThat(spelling.repair("  how\t long \r\n\r\n does\u00a0it\u2028last \n")).isEqualTo("how long\ndoes it\nlast");
	}

	@ParameterizedTest
	@ValueSource(strings = {"👍🏽 👩‍⚕️ ❤️", "هل البوتوكس آمن؟", "肉毒杆菌安全吗", "сколько стоит ботокс", "보톡스 아파요", "", "?!", "\uD83D \uDE00"})
	void leavesEmojiAndOtherScriptsAlone(String message) {
		assertThat(spelling.repair(message)).isEqualTo(message);
	}

	@Test
	void isDoneAfterOnePass() {
		var random = new Random(11);
		var letters = "aaeeiooutthnsrlbx' .,-/U8\n’é😀я".codePoints().toArray();
		for (int n = 0; n < 1000; n++) {
			var noise = random.ints(random.nextInt(25), 0, letters.length).mapToObj(i -> Character.toString(letters[i])).collect(Collectors.joining());
			var once = spelling.repair(noise);
			assertThat(spelling.repair(once)).as("'%s'", noise).isEqualTo(once);
		}
	}

	@ParameterizedTest
	@CsvSource({"howlong,how long", "doesithurt,does it hurt", "canidrink,can I drink", "whathappensifistop,what happens if I stop"})
	void takesApartWhatWasRunTogether(String fused, String words) {
		assertThat(shipped().repair(fused)).isEqualToIgnoringCase(words);
	}

	private static Spelling shipped() {
		var knowledge = dev.glabella.knowledge.KnowledgeFiles.of(java.nio.file.Path.of("knowledge")).read();
		return new Spelling(knowledge.lexicon(), Vocabulary.of(knowledge));
	}

	@Test
	void doesNotHangOnFourKilobytesOfNoise() {
		var random = new Random(13);
		var words = random.ints(4096, 0, 27).mapToObj(i -> i == 26 ? " " : Character.toString('a' + i)).collect(Collectors.joining());
		for (var noise : List.of(words, words.replace(" ", ""), "a".repeat(4096), "ab".repeat(2048), "a'".repeat(2048), "'".repeat(4096), " \n".repeat(2048))) {
			assertTimeout(Duration.ofSeconds(5), () -> spelling.repair(noise));
		}
	}
}
