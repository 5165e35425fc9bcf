package dev.glabella.matching;

/** One sentence model for all tests, because loading it takes a second. */
final class SharedModel {

	static final SentenceModel MODEL = SentenceModel.load(KnownVectors.shipped());

	private SharedModel() {}

	static double cosine(float[] one, float[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
		return sum;
	}
}
