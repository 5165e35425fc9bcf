package dev.glabella.matching;

import java.util.List;

import org.springframework.stereotype.Component;

/** Texts as points: unit vectors whose dot product says how much two texts mean the same. Safe for use by many threads. */
@Component
public class Meanings {

	/** Names the model; the points of another say nothing beside these. */
	public static final String MODEL = KnownVectors.MAKE;
	/** How many numbers a point has. */
	public static final int DIMENSIONS = SentenceModel.DIMENSIONS;

	private final Trainer trainer;

	public Meanings(Trainer trainer) {
		this.trainer = trainer;
	}

	/** The unit vector of a text that will hardly come again. */
	public float[] of(String text) {
		return trainer.model().embed(text);
	}

	/** The unit vectors of texts to learn from, in their order; they are kept, so asking again costs nothing. */
	public List<float[]> ofAll(List<String> texts) {
		return List.of(trainer.model().embedAll(texts));
	}
}
