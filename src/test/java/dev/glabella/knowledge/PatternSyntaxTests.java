package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSyntaxTests {

	@ParameterizedTest
	@ValueSource(strings = {"throat close", "a|b|c", "@trouble breathe", "throat .. tight", "throat ..6 tight", "can not ?really see", "?@very tight",
		"can't breathe", "co-q10 or zinc", "@one|two swell", "weak ?all|both over",
		"it 's|is in the e.r.", "?'m so dizzy"})
	void acceptsWhatThePageOnPatternsDescribes(String pattern) {
		assertThat(PatternSyntax.problemWithWritten(pattern)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		".. tight                ~ a gap '..' needs a word on either side",
		"throat ..               ~ a gap '..' needs a word on either side",
		"throat .. ..2 tight     ~ two gaps stand side by side",
		"throat ..40 tight       ~ '..40' is not a gap",
		"throat ... tight        ~ '...' is not a gap",
		"a||b                    ~ 'a||b' lacks a word beside '|'",
		"|a b                    ~ '|a' lacks a word beside '|'",
		"?very ?much             ~ nothing in it has to be there",
		"swell* up               ~ 'swell*' holds a character that patterns do not know",
		"(a;b) c                 ~ '(a;b)' holds a character that patterns do not know",
		"@Trouble breathe        ~ '@Trouble' is not allowed here"
	})
	void saysWhatIsWrongWithAPattern(String pattern, String problem) {
		assertThat(PatternSyntax.problemWithWritten(pattern)).get().asString().startsWith(problem);
	}

	@ParameterizedTest
	@ValueSource(strings = {"(trouble;hard to;can not) breathe", "?(so;very much) tight .. throat", "see (two|double ..2 of;blurry)", "plain words"})
	void acceptsGroupsOnceListsAreFilledIn(String pattern) {
		assertThat(PatternSyntax.problemWithFilled(pattern)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"(a;b c     ~ a round bracket is not closed",
		"a) b       ~ the round brackets do not match",
		"((a);b) c  ~ a group stands on its own",
		"x(a;b) c   ~ a group stands on its own",
		"(a;;b) c   ~ is empty",
		"() c       ~ a group stands on its own",
		"(a;@b) c   ~ '@b' is not allowed here",
		"?(a;b)     ~ nothing in it has to be there",
		"(a;b) ..   ~ a gap '..' needs a word on either side"
	})
	void saysWhatIsWrongWithAGroup(String pattern, String problem) {
		assertThat(PatternSyntax.problemWithFilled(pattern)).get().asString().startsWith(problem);
	}

	@ParameterizedTest
	@ValueSource(strings = {"@other list", "(a)", "a;b"})
	void keepsListsFromNamingListsOrGroups(String phrase) {
		assertThat(PatternSyntax.problemWithPhrase(phrase)).isPresent();
	}
}
