package dev.glabella.matching;

/**
 * What speaks for each label on the shortlist, one number a label and source, and what speaks for none of them.
 * @param labels the shortlist, as positions in the list of all labels
 * @param sources one array a {@link Source}, parallel to {@code labels}
 * @param background cosine with the nearest sentence that has nothing to do with any label
 */
record Evidence(int[] labels, float[][] sources, float background) {

	/** How many numbers there are for a label. */
	static final int SOURCES = Source.values().length;

	/** Where a number comes from. */
	enum Source {
		/** Output of the {@link KernelClassifier}, about 0 to 1. */
		CLASSIFIER("classifier output"),
		/** Cosine with the nearest examples of the label (mean of the best two). */
		NEAREST("cosine with the nearest phrasings"),
		/** How much of the message's words the best example says too, as the {@link LexicalIndex} scores it, 0 to 1. */
		LEXICAL("words in common"),
		/** Cosine with the label's description, 0 where it has none. */
		DESCRIBED("cosine with the answer"),
		/** Cosine with the middle of the label's examples. */
		CENTRE("cosine with the middle of the phrasings"),
		/** Logarithm of the number of examples over their mean number: a label with few examples gets less from the other sources than it is due. */
		SIZE("number of phrasings");

		final String title;

		Source(String title) {
			this.title = title;
		}
	}

	float of(Source source, int position) {
		return sources[source.ordinal()][position];
	}

	float of(int source, int position) {
		return sources[source][position];
	}

	/** How many labels are on the shortlist. */
	int size() {
		return labels.length;
	}

	/** The place of a label on the shortlist, or -1. */
	int position(int label) {
		for (int i = 0; i < labels.length; i++) if (labels[i] == label) return i;
		return -1;
	}
}
