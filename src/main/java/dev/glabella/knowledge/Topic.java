package dev.glabella.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing visitors ask about, and its approved answer.
 * @param id stable name, as in the file name
 * @param title heading and chip text
 * @param questions how visitors put it; they train the matcher
 * @param shortAnswer the direct answer, restricted Markdown, names in braces not yet filled in
 * @param longAnswer the detail behind "more", restricted Markdown; empty when there is none
 * @param facts what trainees are graded on
 * @param never wrong claims about this topic
 * @param related ids of topics to offer next, most likely first
 * @param sources ids of the sources behind the answer
 * @param decision {@link Decision#ANSWER}, or {@link Decision#HANDOFF} where a person completes the matter
 * @param reason the hand-off reason code, only with {@code HANDOFF}
 */
public record Topic(String id, String title, List<String> questions, String shortAnswer, String longAnswer, List<Fact> facts,
		List<Claim> never, List<String> related, List<String> sources, Decision decision, @Nullable String reason) {}
