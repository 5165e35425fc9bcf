package dev.glabella.matching;

import java.util.List;

/** The bare forward pass of the sentence model, for benchmarks of other modules to compare with. */
public class Passes implements AutoCloseable {

	private final SentenceModel model = SentenceModel.load(KnownVectors.shipped());

	/** One pass over one text. */
	public float[] pass(String text) {
		return model.pass(List.of(text))[0];
	}

	@Override
	public void close() {
		model.close();
	}
}
