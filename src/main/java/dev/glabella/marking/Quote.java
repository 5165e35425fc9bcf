package dev.glabella.marking;

/**
 * The trainee's own words that a mark rests on.
 * @param text the words
 * @param from where they begin in the reply as it was written
 * @param to where they end there
 */
public record Quote(String text, int from, int to) {}
