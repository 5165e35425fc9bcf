package dev.glabella.language;

/**
 * A name the lexicon knows.
 * @param type such as {@code area} or {@code brand}
 * @param name its canonical name, such as {@code crow's feet}
 * @param text as the visitor wrote it
 */
public record Entity(String type, String name, String text) {}
