package dev.glabella.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.util.VectorUtil;

/** The examples as points: which label each belongs to, and how near a message comes to those of each label. */
class ExampleSpace {

	/** A message is compared with the examples of so many labels at most: reading more from memory takes longer than all the rest, and pushes the sentence model out of the cache besides. */
	static final int MOST_COMPARED = 192;

	private final float[][] vectors;
	private final PackedVectors packed;
	private final int[] labelOf;
	private final int[] counts;
	/** The sum of a label's vectors: its cosine with a message follows from the cosines with the examples, which are needed anyway. */
	private final double[] lengthOfSum;
	private final PackedVectors centres;
	private final float[] sizes;

	/**
	 * @param vectors unit vectors, one an example
	 * @param labelOf the label of each, from 0
	 */
	ExampleSpace(float[][] vectors, int[] labelOf, int labels) {
		this.vectors = vectors;
		this.packed = new PackedVectors(vectors);
		this.labelOf = labelOf;
		this.counts = new int[labels];
		var sums = new float[labels][vectors[0].length];
		for (int i = 0; i < vectors.length; i++) {
			counts[labelOf[i]]++;
			for (int d = 0; d < vectors[i].length; d++) sums[labelOf[i]][d] += vectors[i][d];
		}
		this.lengthOfSum = Stream.of(sums).mapToDouble(sum -> Math.sqrt(VectorUtil.dotProduct(sum, sum))).toArray();
		this.centres = new PackedVectors(Stream.of(sums).map(SentenceModel::unit).toArray(float[][]::new));
		double mean = (double) vectors.length / labels;
		this.sizes = new float[labels];
		for (int label = 0; label < labels; label++) sizes[label] = (float) Math.log(counts[label] / mean);
	}

	int labels() {
		return counts.length;
	}

	int size() {
		return vectors.length;
	}

	int labelOf(int example) {
		return labelOf[example];
	}

	float[] vector(int example) {
		return vectors[example];
	}

	/** The logarithm of how many examples a label has, against the mean. */
	float[] sizes() {
		return sizes;
	}

	int count(int label) {
		return counts[label];
	}

	/** The examples of a label, in order. */
	int[] of(int label) {
		return IntStream.range(0, labelOf.length).filter(i -> labelOf[i] == label).toArray();
	}

	/** The examples of a label that are nearest to a message, best first. */
	List<Integer> nearest(int label, float[] cosines, int most) {
		return Arrays.stream(of(label)).boxed().sorted(Comparator.comparingDouble((Integer i) -> -cosines[i])).limit(most).toList();
	}

	/** The cosine of a message with each example; where there are very many labels, with those of the farther ones their mean. */
	float[] cosines(float[] vector) {
		if (counts.length <= MOST_COMPARED) return packed.cosines(vector);
		var means = centres.cosines(vector);
		var near = means.clone();
		Arrays.sort(near);
		float nearEnough = near[near.length - MOST_COMPARED];
		return packed.cosines(vector, i -> means[labelOf[i]] >= nearEnough, i -> (float) (means[labelOf[i]] * lengthOfSum[labelOf[i]] / counts[labelOf[i]]));
	}

	/**
	 * How near a message comes to each label.
	 * @param nearest mean of the best two cosines; 0 for a label that is left out
	 * @param centre cosine with the middle of the examples; 0 likewise
	 */
	record Nearness(float[] nearest, float[] centre) {}

	Nearness nearness(float[] cosines, LeftOut without) {
		int labels = counts.length;
		var first = new float[labels];
		var second = new float[labels];
		var sum = new double[labels];
		Arrays.fill(first, -1);
		Arrays.fill(second, -1);
		for (int i = 0; i < cosines.length; i++) {
			if (i == without.example()) continue;
			int label = labelOf[i];
			float cosine = cosines[i];
			sum[label] += cosine;
			if (cosine > first[label]) {
				second[label] = first[label];
				first[label] = cosine;
			} else if (cosine > second[label]) second[label] = cosine;
		}
		var centre = new float[labels];
		for (int label = 0; label < labels; label++) {
			double length = lengthOfSum[label];
			if (without.example() >= 0 && labelOf[without.example()] == label) length = lengthWithout(length, sum[label]);
			boolean absent = first[label] <= -1 || label == without.label();
			centre[label] = absent || length < 1e-4 ? 0 : (float) (sum[label] / length);
			first[label] = absent ? 0 : second[label] > -1 ? (first[label] + second[label]) / 2 : first[label];
		}
		return new Nearness(first, centre);
	}

	/** The length of a sum of vectors without one of them, a unit vector whose cosines with the others add up to so much. */
	private static double lengthWithout(double length, double cosines) {
		return Math.sqrt(Math.max(0, length * length - 2 * cosines - 1));
	}
}
