package dev.glabella.grading;

import java.util.List;

/**
 * Words to count.
 * @param question that they answer, {@link Tally#NONE} for none
 */
record Text(List<Word> words, String question) {}
