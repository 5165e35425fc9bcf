package dev.glabella.language;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message as the engine sees it.
 * @param original what the visitor typed
 * @param text the same after spelling repair and with white space tidied
 * @param day when it was typed, in the clinic's time zone; what "yesterday" is counted from
 * @param sentences in order; empty for a message without words
 */
public record Utterance(String original, String text, LocalDate day, List<Sentence> sentences) {

	/** Every token, in order. */
	public Stream<Token> tokens() {
		return sentences.stream().flatMap(sentence -> sentence.tokens().stream());
	}

	/** Every entity, in order. */
	public Stream<Entity> entities() {
		return sentences.stream().flatMap(sentence -> sentence.entities().stream());
	}

	/** Every time span, in order. Reading them takes many times as long as all the rest of the analysis, so it is done only when asked for. */
	public List<TimeSpan> times() {
		return Times.in(this);
	}

	/** Whether there is nothing in it to understand: no letter and no digit. */
	public boolean isEmpty() {
		return original.codePoints().noneMatch(Character::isLetterOrDigit);
	}
}
