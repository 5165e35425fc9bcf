package dev.glabella.language;

import static dev.glabella.language.SampleLanguage.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real tokenizer is the judge: whatever it makes of a written word, the pattern of that word finds. */
class ContractionsTests {

	@ParameterizedTest
	@ValueSource(strings = {"can't", "cannot", "won't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "haven't", "hasn't", "hadn't",
		"wouldn't", "couldn't", "shouldn't", "mustn't", "needn't", "ain't", "shan't", "mightn't",
		"I'm", "you're", "he's", "she's", "it's", "we're", "they're", "I've", "you've", "we've", "they've", "I'll", "you'll", "she'll", "I'd", "you'd", "they'd",
		"that's", "what's", "there's", "who's", "how's", "let's", "patient's", "crow's", "mother's", "could've", "y'all", "o'clock", "ma'am", "gonna", "gotta", "wanna",
		"lip-flip", "under-eye", "follow-up", "check-up", "e-mail", "x-ray", "non-surgical", "co-q10", "anti-aging", "pre-existing", "post-treatment",
		"self-conscious", "over-the-counter", "light-headed", "re-do", "three-month", "over-done", "t-shirt", "micro-dosing", "bo-tox", "botox-like", "e.r.", "a&e", "A&E"})
	void findsAWordAsTheTokenizerCutsIt(String word) {
		var tokens = tokens("they say " + word + " again");
		assertThat(WordPattern.of("say " + word + " again").matches(tokens)).as("%s", tokens.stream().map(Token::word).toList()).isTrue();
	}
}
