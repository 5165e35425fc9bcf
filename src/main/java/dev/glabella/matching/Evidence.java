package dev.glabella.matching;

/**
 * What speaks for each label, one number a label and source, and what speaks for none of them.
 * @param classifier outputs of the {@link KernelClassifier}, about 0 to 1
 * @param nearest cosine of the nearest example of the label (mean of the best two)
 * @param lexical how much of the message's words the best example says too, as the {@link LexicalIndex} scores it, 0 to 1
 * @param described cosine with the label's description, 0 where it has none
 * @param background cosine with the nearest sentence that has nothing to do with any label
 */
record Evidence(float[] classifier, float[] nearest, float[] lexical, float[] described, float background) {

	/** How many numbers there are for a label. */
	static final int SOURCES = 4;

	double of(int source, int label) {
		return switch (source) {
			case 0 -> classifier[label];
			case 1 -> nearest[label];
			case 2 -> lexical[label];
			case 3 -> described[label];
			default -> throw new IllegalArgumentException("there are " + SOURCES + " sources, got " + source);
		};
	}

	int labels() {
		return classifier.length;
	}
}
