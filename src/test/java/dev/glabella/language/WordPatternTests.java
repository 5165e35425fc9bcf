package dev.glabella.language;

import static dev.glabella.language.SampleLanguage.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPatternTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"breathe                   ~ I was breathing fast",
		"feet                      ~ my feet hurt",
		"botox                     ~ is BOTOX safe",
		"throat close              ~ my throat closes at night",
		"throat|tongue swell       ~ her tongue swelled",
		"throat .. tight           ~ my throat tight",
		"throat .. tight           ~ my throat feels very very tight",
		"throat ..5 tight          ~ the throat feels to me so tight",
		"can not ?really see       ~ she cannot see",
		"can not ?really see       ~ she cannot really see",
		"(hard to;trouble) breathe ~ it is hard to breathe",
		"(hard to;trouble) breathe ~ I have trouble breathing",
		"?(so;very much) tight     ~ it is tight",
		"?(so;very much) tight     ~ it is very much tight",
		"(?so;very) tight          ~ it is tight",
		"see (two;double ..2 of)   ~ I see double for hours of it"
	})
	void findsWordsByTheirSpellingOrBaseForm(String pattern, String sentence) {
		assertThat(WordPattern.of(pattern).matches(tokens(sentence))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"throat close              ~ my throat will close",
		"throat close              ~ I closed my throat",
		"swelled                   ~ will it swell",
		"throat .. tight           ~ my throat is at times very tight",
		"throat ..1 tight          ~ my throat is so tight",
		"throat .. tight           ~ my throat is not tight",
		"throat .. tight           ~ my throat isn't tight",
		"throat .. tight           ~ my throat was never tight",
		"throat .. tight           ~ my throat has no tight spot",
		"(hard to;trouble) breathe ~ it is hard for me",
		"?very tight               ~ it is very loose"
	})
	void leavesOtherWordingsAlone(String pattern, String sentence) {
		assertThat(WordPattern.of(pattern).matches(tokens(sentence))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"can not breathe ~ I can't breathe",
		"can not breathe ~ I cannot breathe",
		"can't breathe   ~ I can not breathe",
		"cannot breathe  ~ I can't breathe",
		"won't open      ~ it will not open",
		"will not open   ~ it won't open",
		"I'm dizzy       ~ I am dizzy",
		"I be dizzy      ~ I'm dizzy",
		"it 's swollen   ~ it's swollen",
		"I have|'ve get  ~ I've got it",
		"she’s dizzy     ~ she's dizzy"
	})
	void readsShortFormsLikeTheirLongOnes(String pattern, String sentence) {
		assertThat(WordPattern.of(pattern).matches(tokens(sentence))).isTrue();
	}

	@Test
	void tellsEveryPlaceAndReachesAsFarAsItCan() {
		assertThat(WordPattern.of("throat .. tight").findAll(tokens("first my throat felt tight tight and now the throat is tight")))
			.containsExactly(new WordPattern.Span(2, 6), new WordPattern.Span(9, 12));
		assertThat(WordPattern.of("throat").findAll(List.of())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"''               ~ pattern '' holds an empty part",
		"(a;;b) c         ~ holds an empty part",
		"() c             ~ holds an empty part",
		"(a;b c           ~ lacks a ')'",
		"a) b             ~ has a stray ')'",
		"a;b              ~ has a stray ';'",
		".. tight         ~ must begin with a word, not with a gap",
		"?very .. tight   ~ must begin with a word, not with a gap",
		"(.. a;b) c       ~ must begin with a word, not with a gap",
		"throat ..x tight ~ has the gap '..x'; write '..' or '..6'",
		"throat ... tight ~ has the gap '...'; write '..' or '..6'",
		"throat ..-3 tight ~ has the gap '..-3'; write '..' or '..6'",
		"@trouble breathe ~ has no list or word at '@trouble'",
		"? breathe        ~ has no list or word at ''",
		"a||b             ~ lacks a word beside '|'",
		"|                ~ lacks a word beside '|'",
		"a| b             ~ lacks a word beside '|'"
	})
	void refusesAMalformedPatternAndSaysWhatIsWrong(String pattern, String problem) {
		var source = pattern.equals("''") ? "" : pattern;
		assertThatIllegalArgumentException().isThrownBy(() -> WordPattern.of(source)).withMessageContaining(problem).withMessageStartingWith("pattern '" + source + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = {"?really", "?really ?very", "?(so;very)"})
	void refusesAPatternThatCouldMatchNothing(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> WordPattern.of(pattern)).withMessageContaining("could match without a word");
	}

	@Test
	void findsManyPatternsAtOnceUnderTheirNames() {
		var patterns = new WordPatterns<String>().add("breathing", List.of("hard to breathe", "short of breath")).add("vision", List.of("see double"));
		assertThat(patterns.findAll(tokens("short of breath, I see double and it is hard to breathe"))).containsOnlyKeys("breathing", "vision")
			.hasEntrySatisfying("breathing", places -> assertThat(places).containsExactlyInAnyOrder(new WordPattern.Span(0, 3), new WordPattern.Span(10, 13)));
		assertThat(patterns.matchAny(tokens("hold your breath"))).isFalse();
	}
}
