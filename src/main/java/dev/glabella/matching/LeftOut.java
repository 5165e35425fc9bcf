package dev.glabella.matching;

import org.jspecify.annotations.Nullable;

/**
 * What is treated as unknown while evidence is gathered about something that is known: else it would speak for itself.
 * @param example position of an example, or -1
 * @param label all examples of this label are left out, or -1
 * @param background position of a background sentence, or -1
 * @param scores what the classifier would have said, had it not known; null when it did not
 */
record LeftOut(int example, int label, int background, float @Nullable [] scores) {

	/** A message from outside. */
	static final LeftOut NOTHING = new LeftOut(-1, -1, -1, null);

	static LeftOut example(int example, float[] scores) {
		return new LeftOut(example, -1, -1, scores);
	}

	/** The message then belongs to nothing that is known, though it is much like what is. */
	static LeftOut label(int label, float[] scores) {
		return new LeftOut(-1, label, -1, scores);
	}

	static LeftOut background(int background) {
		return new LeftOut(-1, -1, background, null);
	}
}
