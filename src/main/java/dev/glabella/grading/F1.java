package dev.glabella.grading;

/** Counts decisions about one label; the harmonic mean of how many of its decisions are right and how many of its cases it finds. */
class F1 {

	private int hits;
	private int either;

	void count(boolean is, boolean decided) {
		if (is && decided) hits++;
		either += (is ? 1 : 0) + (decided ? 1 : 0);
	}

	double value() {
		return either == 0 ? 0 : 2.0 * hits / either;
	}
}
