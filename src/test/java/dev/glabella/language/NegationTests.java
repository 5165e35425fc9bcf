package dev.glabella.language;

import static dev.glabella.language.SampleLanguage.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"I have no rash or fever                ~ rash or fever",
		"I don't take warfarin                  ~ take warfarin",
		"never had botox before                 ~ had botox before",
		"it went well without pain              ~ pain",
		"I am not pregnant, just nervous        ~ pregnant",
		"no swelling but my eyelid hurts        ~ swelling",
		"it isn't red (only sore)               ~ red",
		"my eyelid hurts                        ~ ''",
		"I'm not sure if I'm pregnant           ~ sure",
		"I do not know whether I am pregnant    ~ know"
	})
	void governsTheRestOfItsClause(String sentence, String negated) {
		var words = String.join(" ", tokens(sentence).stream().filter(Token::negated).map(Token::word).toList());
		assertThat(words).isEqualTo(negated.replace("''", ""));
	}
}
