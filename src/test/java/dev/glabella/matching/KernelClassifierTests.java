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
		var classifier = KernelClassifier.train(vectors(labels, 0.15), labels, 3, List.of()).classifier();
		for (int label = 0; label < 3; label++) {
			var scores = scores(classifier, around(label, 0.15));
			assertThat(best(scores)).isEqualTo(label);
			assertThat(scores[label]).isBetween(0.6f, 1.2f);
		}
		for (float score : scores(classifier, around(9, 0.05))) assertThat(score).isEqualTo(0, within(0.1f));
	}

	@Test
	void doesNotDrownARareClass() {
		int[] labels = labels(30, 3);
		var classifier = KernelClassifier.train(vectors(labels, 0.15), labels, 2, List.of()).classifier();
		for (int n = 0; n < 20; n++) assertThat(best(scores(classifier, around(1, 0.2)))).isEqualTo(1);
	}

	@Test
	void isPushedDownByExamplesOfNoClass() {
		int[] labels = labels(6, 6);
		var vectors = vectors(labels, 0.15);
		var before = scores(KernelClassifier.train(vectors, labels, 2, List.of()).classifier(), around(0, 0.15))[0];
		int[] withNone = Arrays.copyOf(labels, 18);
		Arrays.fill(withNone, 12, 18, -1);
		var more = Arrays.copyOf(vectors, 18);
		for (int i = 12; i < 18; i++) more[i] = around(0, 0.15);
		assertThat(scores(KernelClassifier.train(more, withNone, 2, List.of()).classifier(), around(0, 0.15))[0]).isLessThan(before);
	}

	/** The closed form holds for the noise each example has; class sizes are chosen so that leaving one out changes nobody's noise. */
	@Test
	void knowsWhatAnExampleWouldHaveScoredHadItNotBeenKnown() {
		int[] labels = labels(40, 1, 1, 1, 1);
		labels[39] = -1;
		var vectors = vectors(labels, 0.3);
		var trained = KernelClassifier.train(vectors, labels, 5, IntStream.range(0, labels.length).boxed().toList());
		for (int i = 0; i < labels.length; i++) {
			int without = i;
			int[] rest = IntStream.range(0, labels.length).filter(j -> j != without).toArray();
			var again = KernelClassifier.train(Arrays.stream(rest).mapToObj(j -> vectors[j]).toArray(float[][]::new), Arrays.stream(rest).map(j -> labels[j]).toArray(), 5, List.of()).classifier();
			assertThat(trained.withoutItself()[i]).as("example %d", i).containsExactly(scores(again, vectors[i]), within(1e-3f));
		}
	}

	private static float[] scores(KernelClassifier classifier, float[] vector) {
		return classifier.scores(classifier.cosines(vector));
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
