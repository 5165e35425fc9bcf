package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class KernelClassifierTests {

	private static final int DIMENSIONS = 16;
	private final Random random = new Random(5);

	@Test
	void separatesClustersAndFallsToNothingAwayFromThem() {
		int[] labels = labels(8, 8, 8);
		var classifier = taught(vectors(labels, 0.15), labels, 3);
		for (int label = 0; label < 3; label++) {
			var scores = classifier.scores(around(label, 0.15));
			assertThat(best(scores)).isEqualTo(label);
			assertThat(scores[label]).isBetween(0.6f, 1.2f);
		}
		for (float score : classifier.scores(around(9, 0.05))) assertThat(score).isEqualTo(0, within(0.1f));
	}

	@Test
	void doesNotDrownARareClass() {
		int[] labels = labels(30, 3);
		var classifier = taught(vectors(labels, 0.15), labels, 2);
		for (int n = 0; n < 20; n++) assertThat(best(classifier.scores(around(1, 0.2)))).isEqualTo(1);
	}

	@Test
	void isPushedDownByExamplesOfNoClass() {
		int[] labels = labels(6, 6);
		var vectors = vectors(labels, 0.15);
		var before = taught(vectors, labels, 2).scores(around(0, 0.15))[0];
		int[] withNone = Arrays.copyOf(labels, 18);
		Arrays.fill(withNone, 12, 18, -1);
		var more = Arrays.copyOf(vectors, 18);
		for (int i = 12; i < 18; i++) more[i] = around(0, 0.15);
		assertThat(taught(more, withNone, 2).scores(around(0, 0.15))[0]).isLessThan(before);
	}

	/** The closed form holds for the noise each example has; class sizes are chosen so that leaving one out changes nobody's noise. */
	@Test
	void knowsWhatAnExampleWouldHaveScoredHadItNotBeenKnown() {
		int[] labels = labels(40, 1, 1, 1, 1);
		labels[39] = -1;
		var vectors = vectors(labels, 0.3);
		var trained = KernelClassifier.train(new Cosines(vectors), labels, 5, IntStream.range(0, labels.length).boxed().toList(), List.of());
		for (int i = 0; i < labels.length; i++) {
			int without = i;
			int[] rest = IntStream.range(0, labels.length).filter(j -> j != without).toArray();
			assertThat(trained.withoutItself()[i]).as("example %d", i).containsExactly(taught(vectors, labels, 5, rest).scores(vectors[i]), within(1e-3f));
		}
	}

	/** Class sizes are chosen so that leaving a class out changes nobody's noise. */
	@Test
	void knowsWhatAClassWouldHaveScoredHadNoneOfItBeenKnown() {
		int[] labels = labels(6, 6, 6, 6);
		var vectors = vectors(labels, 0.3);
		var trained = KernelClassifier.train(new Cosines(vectors), labels, 4, List.of(), List.of(1, 3));
		int[] rest = IntStream.range(0, labels.length).filter(j -> labels[j] != 3).toArray();
		var again = taught(vectors, labels, 3, rest);
		var outputs = trained.withoutClass().get(1);
		assertThat(outputs).hasDimensions(6, 4);
		for (int member = 0; member < 6; member++) {
			assertThat(Arrays.copyOf(outputs[member], 3)).as("member %d", member).containsExactly(again.scores(vectors[18 + member]), within(1e-3f));
			assertThat(outputs[member][3]).isEqualTo(0, within(1e-3f));
		}
	}

	/** A classifier with the vectors it was trained on. */
	private record Taught(KernelClassifier classifier, float[][] vectors, int classes) {

		float[] scores(float[] vector) {
			var cosines = new float[vectors.length];
			for (int i = 0; i < cosines.length; i++) cosines[i] = (float) SharedModel.cosine(vector, vectors[i]);
			return classifier.scores(cosines, IntStream.range(0, classes).toArray());
		}
	}

	private static Taught taught(float[][] vectors, int[] labels, int classes) {
		return new Taught(KernelClassifier.train(new Cosines(vectors), labels, classes, List.of(), List.of()).classifier(), vectors, classes);
	}

	/** Taught with some of the examples only. */
	private static Taught taught(float[][] vectors, int[] labels, int classes, int[] some) {
		return taught(Arrays.stream(some).mapToObj(j -> vectors[j]).toArray(float[][]::new), Arrays.stream(some).map(j -> labels[j]).toArray(), classes);
	}

	private static int best(float[] scores) {
		return IntStream.range(0, scores.length).reduce((a, b) -> scores[b] > scores[a] ? b : a).orElseThrow();
	}

	/** So many examples of class 0, of class 1 and so on. */
	private static int[] labels(int... counts) {
		return IntStream.range(0, counts.length).flatMap(label -> IntStream.generate(() -> label).limit(counts[label])).toArray();
	}

	private float[][] vectors(int[] labels, double spread) {
		return IntStream.of(labels).mapToObj(label -> around(Math.max(0, label), spread)).toArray(float[][]::new);
	}

	/** A unit vector near the axis of that number. */
	private float[] around(int axis, double spread) {
		var vector = new float[DIMENSIONS];
		for (int d = 0; d < DIMENSIONS; d++) vector[d] = (float) (random.nextGaussian() * spread + (d == axis ? 1 : 0));
		double norm = Math.sqrt(SharedModel.cosine(vector, vector));
		for (int d = 0; d < DIMENSIONS; d++) vector[d] /= (float) norm;
		return vector;
	}
}
