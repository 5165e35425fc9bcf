package dev.glabella.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class LearningTests {

	private static final Answer SOUP = new Answer("Why did the soup boil over?", List.of("The lid kept the steam in"), "");
	private static final Answer SHADE = new Answer("Why does the plant lose its leaves?", List.of("It gets too little light"), "");

	@Test
	void learnsWordingsThatNoReferenceHas() {
		var grader = grader(new AtomicInteger());
		assertThat(grader.grade(SOUP.with("somebody covered the pot")).score()).isGreaterThan(2 * grader.grade(SOUP.with("the stove was new")).score());   // so few answers teach the order, not where to pass
		assertThat(grader.grade(SOUP.with("the stove was new")).passes()).isFalse();
	}

	@Test
	void tellsHowFarItIs() {
		var steps = new AtomicInteger();
		grader(steps);
		assertThat(steps).hasValue(Grader.STEPS);
	}

	@Test
	void refusesAnswersOfOneKind() {
		assertThatThrownBy(() -> learn(List.of(new Graded(SOUP.with("a lid"), Label.CORRECT)), () -> {})).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("have only [correct]");
	}

	private static Grader grader(AtomicInteger steps) {
		var graded = new ArrayList<Graded>();
		for (var text : List.of("the lid kept the steam in", "the pot was covered", "somebody had covered the pot", "steam could not get out", "there was a lid on it", "the cover was on")) add(graded, SOUP, text, Label.CORRECT);
		for (var text : List.of("there was no lid", "the lid let the steam out", "the pot was not covered")) add(graded, SOUP, text, Label.CONTRADICTORY);
		for (var text : List.of("the stove was old", "it was a big stove", "soup is hot", "I do not know", "the spoon was missing")) add(graded, SOUP, text, Label.INCORRECT);
		for (var text : List.of("it stands in the dark", "it has too little light", "it needs more light", "the room is too dark")) add(graded, SHADE, text, Label.CORRECT);
		for (var text : List.of("it gets too much light", "the room is too bright")) add(graded, SHADE, text, Label.CONTRADICTORY);
		for (var text : List.of("it is a plant", "leaves are green", "no idea")) add(graded, SHADE, text, Label.INCORRECT);
		return learn(graded, steps::incrementAndGet);
	}

	private static Grader learn(List<Graded> graded, Runnable step) {
		return Grader.learned(graded, SharedReader.CONTENT.background(), SharedReader.ANALYZER, SharedReader.MEANINGS, step);
	}

	private static void add(List<Graded> graded, Answer answer, String text, Label label) {
		graded.add(new Graded(answer.with(text), label));
	}
}
