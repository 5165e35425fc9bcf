package dev.glabella.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class LearningTests {

	private static final Answer SOUP = new Answer("Why did the soup boil over?", List.of("The lid kept the steam in"), "");
	private static final Answer ICE = new Answer("Why did the ice melt?", List.of("The sun warmed it"), "");
	private static final Answer BELL = new Answer("Why did the bell ring?", List.of("Somebody pulled the string"), "");
	private static final Answer SHADE = new Answer("Why does the plant lose its leaves?", List.of("It gets too little light"), "");

	@Test
	void learnsWordingsThatNoReferenceHas() {
		var grader = grader(new AtomicInteger());
		assertThat(grader.grade(SOUP.with("somebody covered the pot")).passes()).isTrue();
		assertThat(grader.grade(SOUP.with("the stove was new")).passes()).isFalse();
		assertThat(grader.grade(SOUP.with("the lid did not keep the steam in")).passes()).isFalse();
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
		add(graded, SOUP, Label.CORRECT, "the lid kept the steam in", "the pot was covered", "somebody had covered the pot", "steam could not get out", "there was a lid on it", "the cover was on", "because of the lid", "the lid was on the pot",
				"they covered the soup", "the steam was kept in by the lid", "the lid held the steam", "the pot had a cover on");
		add(graded, SOUP, Label.CONTRADICTORY, "there was no lid", "the lid let the steam out", "the pot was not covered", "nobody covered the pot", "the lid was not on", "the lid did not hold the steam", "steam could get out", "the cover was off");
		add(graded, SOUP, Label.INCORRECT, "the stove was old", "it was a big stove", "soup is hot", "I do not know", "the spoon was missing", "the stove is too small", "the soup was cold", "somebody ate it", "there was salt in it", "it was late");
		add(graded, SHADE, Label.CORRECT, "it stands in the dark", "it has too little light", "it needs more light", "the room is too dark", "there is not enough light", "it gets hardly any sun", "the light is too weak", "it is in the shade", "no sun reaches it");
		add(graded, SHADE, Label.CONTRADICTORY, "it gets too much light", "the room is too bright", "it has enough light", "it is not too dark", "there is a lot of sun", "the light is too strong");
		add(graded, SHADE, Label.INCORRECT, "it is a plant", "leaves are green", "no idea", "it is old", "the pot is red", "somebody took them", "it is a tree");
		add(graded, ICE, Label.CORRECT, "the sun warmed it", "it became warm", "it was heated by the sun", "the ice got warm in the sun", "it was too warm for ice", "the sun shone on it", "the heat of the sun did it", "it got warmer");
		add(graded, ICE, Label.CONTRADICTORY, "it became cold", "the sun did not warm it", "it got colder", "the sun was not there", "it was not warm");
		add(graded, ICE, Label.INCORRECT, "ice is white", "it was a cube", "I forgot", "somebody stepped on it", "water is wet", "it is made of water");
		add(graded, BELL, Label.CORRECT, "the string was pulled", "somebody pulled the string", "they pulled on the rope", "a boy pulled the string", "because someone pulled", "the rope was pulled down", "a pull on the string");
		add(graded, BELL, Label.CONTRADICTORY, "nobody pulled the string", "the string was not pulled", "no one pulled the rope", "the string was left alone");
		add(graded, BELL, Label.INCORRECT, "bells are loud", "it is noon", "the bell is old", "it is made of iron", "I like bells");
		return learn(graded, steps::incrementAndGet);
	}

	private static Grader learn(List<Graded> graded, Runnable step) {
		return Grader.learned(graded, SharedReader.CONTENT.background(), SharedReader.ANALYZER, SharedReader.MEANINGS, step);
	}

	private static void add(List<Graded> graded, Answer answer, Label label, String... texts) {
		for (var text : texts) graded.add(new Graded(answer.with(text), label));
	}
}
