package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ExampleSpaceTests {

	/** What packing into bytes may cost. */
	private static final float PACKED = 0.005f;
	private static final int[] LABELS = {0, 0, 0, 1, 1, 2};
	private final float[][] vectors = IntStream.range(0, LABELS.length).mapToObj(seed -> unit(new Random(seed))).toArray(float[][]::new);
	private final float[] message = unit(new Random(99));

	@Test
	void knowsHowNearAMessageComesToALabel() {
		var nearness = nearness(new ExampleSpace(vectors, LABELS, 3), message, LeftOut.NOTHING);
		double[] cosines = IntStream.range(0, 3).mapToDouble(i -> SharedModel.cosine(message, vectors[i])).sorted().toArray();
		assertThat(nearness.nearest()[0]).isEqualTo((float) ((cosines[2] + cosines[1]) / 2), within(PACKED));
		assertThat(nearness.nearest()[2]).isEqualTo((float) SharedModel.cosine(message, vectors[5]), within(PACKED));
		assertThat(nearness.centre()[2]).isEqualTo((float) SharedModel.cosine(message, vectors[5]), within(PACKED));
	}

	@Test
	void comparesWithEachExampleOfTheNearestLabelsAndWithTheOthersOnAverage() {
		int labels = 3 * ExampleSpace.MOST_COMPARED;
		var many = IntStream.range(0, 2 * labels).mapToObj(seed -> unit(new Random(seed))).toArray(float[][]::new);
		var cosines = new ExampleSpace(many, IntStream.range(0, many.length).map(i -> i / 2).toArray(), labels).cosines(message);
		int estimated = 0;
		for (int label = 0; label < labels; label++) {
			double one = SharedModel.cosine(message, many[2 * label]);
			double other = SharedModel.cosine(message, many[2 * label + 1]);
			assertThat((cosines[2 * label] + cosines[2 * label + 1]) / 2).as("mean of label %d", label).isEqualTo((float) ((one + other) / 2), within(PACKED));
			if ((one + other) / 2 > 0.8) assertThat(cosines[2 * label]).as("near label %d", label).isEqualTo((float) one, within(PACKED));
			if (Math.abs(cosines[2 * label] - one) > PACKED) estimated++;
		}
		assertThat(estimated).isGreaterThan(labels / 2).isLessThanOrEqualTo(labels - ExampleSpace.MOST_COMPARED);
	}

	@Test
	void leavesAnExampleOutAsIfItHadNeverBeenThere() {
		int out = 1;
		int[] rest = {0, 2, 3, 4, 5};
		var smaller = new ExampleSpace(IntStream.of(rest).mapToObj(i -> vectors[i]).toArray(float[][]::new), IntStream.of(rest).map(i -> LABELS[i]).toArray(), 3);
		var whole = nearness(new ExampleSpace(vectors, LABELS, 3), vectors[out], LeftOut.example(out, new float[3]));
		var without = nearness(smaller, vectors[out], LeftOut.NOTHING);
		assertThat(whole.nearest()).containsExactly(without.nearest(), within(PACKED));
		assertThat(whole.centre()).containsExactly(without.centre(), within(PACKED));
	}

	@Test
	void findsNothingOfALabelThatIsLeftOutNorOfOneWhoseOnlyExampleIs() {
		var space = new ExampleSpace(vectors, LABELS, 3);
		assertThat(nearness(space, message, LeftOut.label(0, new float[3])).nearest()[0]).isZero();
		assertThat(nearness(space, vectors[5], LeftOut.example(5, new float[3])).centre()[2]).isZero();
	}

	@Test
	void measuresALabelsSizeAgainstTheMean() {
		assertThat(new ExampleSpace(vectors, LABELS, 3).sizes()).containsExactly(new float[] {(float) Math.log(1.5), 0, (float) Math.log(0.5)}, within(1e-5f));
	}

	private static ExampleSpace.Nearness nearness(ExampleSpace space, float[] vector, LeftOut without) {
		return space.nearness(space.cosines(vector), without);
	}

	private static float[] unit(Random random) {
		var vector = new float[8];
		for (int d = 0; d < vector.length; d++) vector[d] = (float) random.nextGaussian();
		double length = Math.sqrt(SharedModel.cosine(vector, vector));
		for (int d = 0; d < vector.length; d++) vector[d] /= (float) length;
		return vector;
	}
}
