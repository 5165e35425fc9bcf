package dev.glabella.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainGraderTests {

	private static final Answer BREAD = new Answer("Why does bread dough rise?", List.of("The yeast eats sugar and gives off gas", "Yeast makes bubbles of carbon dioxide that are trapped in the dough"), "");
	private static final Answer FERRY = new Answer("When does the ferry leave?", List.of("The ferry leaves at 9 in the morning"), "");
	private static final Grader GRADER = Grader.plain(List.of(BREAD, FERRY), SharedReader.CONTENT.background(), SharedReader.ANALYZER, SharedReader.MEANINGS);

	@ParameterizedTest
	@ValueSource(strings = {"The yeast eats the sugar and gives off a gas.", "the yeast makes carbon dioxide bubbles, which are trapped in the dough", "Because yeast eats sugar and makes gas"})
	void passesWhatSaysTheSameInOtherWords(String text) {
		assertThat(GRADER.grade(BREAD.with(text))).as(text).matches(Grade::passes);
	}

	@ParameterizedTest
	@ValueSource(strings = {"The yeast does not eat the sugar and it does not give off a gas", "Yeast never makes bubbles of carbon dioxide that are trapped in the dough"})
	void failsWhatDeniesTheReference(String text) {
		assertThat(GRADER.grade(BREAD.with(text)).verdict()).as(text).isEqualTo(Verdict.CONTRADICTORY);
	}

	@Test
	void failsAnotherNumber() {
		assertThat(GRADER.grade(FERRY.with("The ferry leaves at nine in the morning")).passes()).isTrue();
		assertThat(GRADER.grade(FERRY.with("The ferry leaves at 4 in the morning")).passes()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"sugar gas yeast off eats gives", "I have no idea yeast sugar gas bubbles carbon dioxide dough trapped", "dough trapped bubbles yeast carbon dioxide gas sugar"})
	void passesNoStrungTogetherWords(String text) {
		var grade = GRADER.grade(BREAD.with(text));
		assertThat(grade.passes()).as(text).isFalse();
		assertThat(grade.verdict()).as(text).isEqualTo(Verdict.UNSURE);
	}

	@Test
	void asksAPersonAboutAStatementBesideItsOpposite() {
		var grade = GRADER.grade(BREAD.with("The yeast gives off gas and the yeast does not give off gas"));
		assertThat(grade.passes()).isFalse();
		assertThat(grade.verdict()).isEqualTo(Verdict.UNSURE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", " ", "...", "?", "I don't know", "bread dough rises", "It rains a lot in autumn"})
	void failsWhatSaysNothingOfIt(String text) {
		assertThat(GRADER.grade(BREAD.with(text)).passes()).as(text).isFalse();
	}
}
