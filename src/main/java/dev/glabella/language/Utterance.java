package dev.glabella.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message as the engine sees it.
 * @param original what the visitor typed
 * @param text the same after spelling repair and with white space tidied
 * @param sentences in order; empty for a message without words
 */
public record Utterance(String original, String text, List<Sentence> sentences) {

	/** Every token, in order. */
	public Stream<Token> tokens() {
		return sentences.stream().flatMap(sentence -> sentence.tokens().stream());
	}

	/** Every entity, in order. */
	public Stream<Entity> entities() {
		return sentences.stream().flatMap(sentence -> sentence.entities().stream());
	}

	/** Every time span, in order. */
	public Stream<TimeSpan> times() {
		return sentences.stream().flatMap(sentence -> sentence.times().stream());
	}

	/** Whether there is nothing in it to understand: no letter and no digit. */
	public boolean isEmpty() {
		return original.codePoints().noneMatch(Character::isLetterOrDigit);
	}
}
