package dev.glabella.matching;

/**
 * A message whose meaning is known; the matcher learns from such.
 * @param text as somebody would type it
 * @param label what it is about, such as a topic's id
 */
public record Example(String text, String label) {}
