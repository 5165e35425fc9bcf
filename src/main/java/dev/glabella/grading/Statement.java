package dev.glabella.grading;

import java.util.List;

/**
 * A text as the grader sees it: an answer, a reference or a question.
 * @param text after spelling repair
 * @param words in order, marks left out
 * @param vector its meaning, a unit vector
 */
record Statement(String text, List<Word> words, float[] vector) {

	List<Word> content() {
		return words.stream().filter(Word::content).toList();
	}

	boolean denies() {
		return words.stream().anyMatch(Word::isCue);
	}
}
