package dev.glabella.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.util.VectorUtil;

/**
 * A classifier over sentence vectors: kernel ridge regression, one output a class.
 * <p>
 * The output of a class is near 1 amid its examples and falls to 0 away from all of them, so a low best output is itself evidence that a message is about
 * something else. Its great practical merit is that the outputs each training example would have had without itself
 * follow from the inverse of one matrix (Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, section 5.4.2): the calibration is fitted on those and no
 * example has to be held back, which matters with a dozen phrasings a topic.
 */
class KernelClassifier {

	/** Width of the kernel exp((cosine - 1) / width).  */
	private static final double WIDTH = 0.25;
	/** Noise added to each example's own kernel value. */
	private static final double NOISE = 0.1;

	/** One row a class, so that a class costs one dot product. */
	private final float[][] weights;

	KernelClassifier(float[][] weights) {
		this.weights = weights;
	}

	/**
	 * A classifier with what some of its training examples would have scored had less been known.
	 * @param withoutItself the outputs of the observed examples, in their order, each had it not been known
	 * @param withoutClass the outputs of the members of each class that was left out, had no member of the class been known; in the order of the classes
	 * and of their members
	 */
	record Trained(KernelClassifier classifier, float[][] withoutItself, List<float[][]> withoutClass) {}

	/**
	 * @param cosines of the examples with each other
	 * @param labels the class of each, from 0; a negative one belongs to no class and pushes every output down around it
	 * @param classes how many classes there are
	 * @param observed the examples whose outputs without themselves are wanted
	 * @param leftOut the classes whose members' outputs without the whole class are wanted
	 */
	static Trained train(Cosines cosines, int[] labels, int classes, List<Integer> observed, List<Integer> leftOut) {
		int n = cosines.size();
		var members = leftOut.stream().map(c -> IntStream.range(0, n).filter(i -> labels[i] == c).toArray()).toList();
		int[] wanted = IntStream.concat(observed.stream().mapToInt(i -> i), members.stream().flatMapToInt(IntStream::of)).distinct().toArray();
		// One solve for both: a column for each class gives the weights, a column for each wanted example its part of the inverse.
		var columns = new double[n][classes + wanted.length];
		for (int i = 0; i < n; i++) if (labels[i] >= 0) columns[i][labels[i]] = 1;
		var columnOf = new int[n];
		for (int w = 0; w < wanted.length; w++) {
			columnOf[wanted[w]] = classes + w;
			columns[wanted[w]][classes + w] = 1;
		}
		var solved = Cholesky.of(kernelMatrix(cosines, noise(labels, classes))).solve(columns);
		var withoutItself = observed.stream().map(i -> outputsWithout(new int[] {i}, labels[i], solved, columnOf, classes)[0]).toArray(float[][]::new);
		var withoutClass = IntStream.range(0, leftOut.size()).mapToObj(c -> outputsWithout(members.get(c), leftOut.get(c), solved, columnOf, classes)).toList();
		return new Trained(new KernelClassifier(weights(solved, classes)), withoutItself, withoutClass);
	}

	/** One row a class, one column an example. */
	float[][] weights() {
		return weights;
	}

	private static float[][] weights(double[][] solved, int classes) {
		var weights = new float[classes][solved.length];
		for (int i = 0; i < solved.length; i++) {
			for (int c = 0; c < classes; c++) weights[c][i] = (float) solved[i][c];
		}
		return weights;
	}

	/** What the members of a group, all of one class, would have scored had the group not been known: their targets less the group's part of the inverse, inverted, times their weights. */
	private static float[][] outputsWithout(int[] group, int label, double[][] solved, int[] columnOf, int classes) {
		int size = group.length;
		var part = new double[size][size];
		var weights = new double[size][];
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) part[i][j] = solved[group[i]][columnOf[group[j]]];
			weights[i] = Arrays.copyOf(solved[group[i]], classes);
		}
		var residuals = Cholesky.of(part).solve(weights);
		var outputs = new float[size][classes];
		for (int i = 0; i < size; i++) {
			for (int c = 0; c < classes; c++) outputs[i][c] = (float) ((c == label ? 1 : 0) - residuals[i][c]);
		}
		return outputs;
	}

	/**
	 * The outputs of some classes.
	 * @param cosines of the message with each training example
	 */
	float[] scores(float[] cosines, int[] some) {
		var kernels = new float[cosines.length];
		for (int i = 0; i < cosines.length; i++) kernels[i] = (float) kernel(cosines[i]);
		var scores = new float[some.length];
		for (int i = 0; i < some.length; i++) scores[i] = VectorUtil.dotProduct(kernels, weights[some[i]]);
		return scores;
	}

	private static double kernel(double cosine) {
		return Math.exp((cosine - 1) / WIDTH);
	}

	/** Examples of rare classes count as more certain, so that a class of three is not drowned by one of thirty. */
	private static double[] noise(int[] labels, int classes) {
		var counts = new int[classes];
		int known = 0;
		for (int label : labels) {
			if (label < 0) continue;
			counts[label]++;
			known++;
		}
		double average = (double) known / classes;
		var noise = new double[labels.length];
		for (int i = 0; i < noise.length; i++) noise[i] = labels[i] < 0 ? NOISE : NOISE * Math.max(0.3, Math.min(3, counts[labels[i]] / average));
		return noise;
	}

	/** The lower half, row by row. */
	private static double[][] kernelMatrix(Cosines cosines, double[] noise) {
		var matrix = new double[cosines.size()][];
		IntStream.range(0, matrix.length).parallel().forEach(i -> {
			var before = cosines.before(i);
			matrix[i] = new double[i + 1];
			for (int j = 0; j < i; j++) matrix[i][j] = kernel(before[j]);
			matrix[i][i] = 1 + noise[i];
		});
		return matrix;
	}
}
