package dev.glabella.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A named set of word patterns with examples that prove them; the pattern language is described in {@code docs/knowledge.md}.
 * Lists named with {@code @} are already filled in.
 * @param level how urgent a match is, for red flags only: {@code call-911}, {@code emergency-now}, {@code same-day} …
 * @param examples sentences that must match
 * @param not sentences that must not
 */
public record PatternSet(String id, String title, @Nullable String level, List<String> patterns, List<String> examples,
		List<String> not) {}
