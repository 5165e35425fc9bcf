package dev.glabella.matching;

/** The bare forward pass of the sentence model, for benchmarks of other modules to compare with. */
public class Passes implements AutoCloseable {

	private final SentenceModel model = SentenceModel.load();

	/** One pass over one text. */
	public float[] pass(String text) {
		return model.embed(text);
	}

	@Override
	public void close() {
		model.close();
	}
}
