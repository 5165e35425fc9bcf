package dev.glabella.benchmark;

/**
 * One tested text and what came of it.
 * @param gold the right label; the out-of-scope label where no intent is right
 * @param top the likeliest intent
 * @param score its calibrated confidence
 * @param decided {@code top}, or the out-of-scope label where the product would not name it
 */
record Row(String text, String gold, String top, double score, String decided) {

	Row {
		if (!(score >= 0 && score <= 1)) throw new IllegalArgumentException("a score must lie in [0, 1], got " + score);
	}

	/** Whether the likeliest intent is the right label; never so for an out-of-scope text. */
	boolean topIsRight() {
		return top.equals(gold);
	}

	/** Whether the decision is right, which for an out-of-scope text is to name none. */
	boolean decidedRight() {
		return decided.equals(gold);
	}
}
