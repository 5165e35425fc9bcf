package dev.glabella.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and spellings.
 * @param terms by entity type, then by canonical name, the ways people write it (the canonical name included)
 * @param replace whole words from texting and common misspellings to their standard form, lower case; either side may be
 *     several words ({@code alot}, {@code eye lid})
 * @param protect words that spelling repair leaves alone, lower case
 */
public record Lexicon(Map<String, Map<String, List<String>>> terms, Map<String, String> replace, Set<String> protect) {}
