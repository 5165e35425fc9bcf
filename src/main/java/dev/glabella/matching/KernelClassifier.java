package dev.glabella.matching;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.util.VectorUtil;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

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

	private final float[][] vectors;
	private final float[][] weights;
	private final int classes;

	private KernelClassifier(float[][] vectors, float[][] weights, int classes) {
		this.vectors = vectors;
		this.weights = weights;
		this.classes = classes;
	}

	/**
	 * A classifier with what some of its training examples would have scored had they not been known.
	 * @param withoutItself the outputs of the observed examples, in their order
	 */
	record Trained(KernelClassifier classifier, float[][] withoutItself) {}

	/**
	 * @param vectors unit vectors, one an example
	 * @param labels the class of each, from 0; a negative one belongs to no class and pushes every output down around it
	 * @param classes how many classes there are
	 * @param observed the examples whose outputs without themselves are wanted
	 */
	static Trained train(float[][] vectors, int[] labels, int classes, List<Integer> observed) {
		int n = vectors.length;
		// One solve for both: a column for each class gives the weights, a column for each observed example its part of the inverse.
		var columns = new DMatrixRMaj(n, classes + observed.size());
		for (int i = 0; i < n; i++) if (labels[i] >= 0) columns.unsafe_set(i, labels[i], 1);
		for (int o = 0; o < observed.size(); o++) columns.unsafe_set(observed.get(o), classes + o, 1);
		var solved = solve(kernelMatrix(vectors, noise(labels, classes)), columns);
		var weights = new float[n][classes];
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < classes; c++) weights[i][c] = (float) solved.unsafe_get(i, c);
		}
		var withoutItself = new float[observed.size()][classes];
		for (int o = 0; o < observed.size(); o++) {
			int i = observed.get(o);
			for (int c = 0; c < classes; c++) withoutItself[o][c] = (float) ((labels[i] == c ? 1 : 0) - weights[i][c] / solved.unsafe_get(i, classes + o));
		}
		return new Trained(new KernelClassifier(vectors, weights, classes), withoutItself);
	}

	/**
	 * The output of each class.
	 * @param cosines of the message with each training example
	 */
	float[] scores(float[] cosines) {
		var scores = new float[classes];
		for (int i = 0; i < cosines.length; i++) {
			float k = (float) kernel(cosines[i]);
			if (k < 1e-4f) continue;
			var row = weights[i];
			for (int c = 0; c < classes; c++) scores[c] += k * row[c];
		}
		return scores;
	}

	/** The cosine of a message with each training example. */
	float[] cosines(float[] vector) {
		var cosines = new float[vectors.length];
		for (int i = 0; i < cosines.length; i++) cosines[i] = VectorUtil.dotProduct(vector, vectors[i]);
		return cosines;
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

	private static DMatrixRMaj kernelMatrix(float[][] vectors, double[] noise) {
		int n = vectors.length;
		var matrix = new DMatrixRMaj(n, n);
		IntStream.range(0, n).parallel().forEach(i -> {
			for (int j = 0; j < i; j++) {
				double k = kernel(VectorUtil.dotProduct(vectors[i], vectors[j]));
				matrix.unsafe_set(i, j, k);
				matrix.unsafe_set(j, i, k);
			}
			matrix.unsafe_set(i, i, 1 + noise[i]);
		});
		return matrix;
	}

	private static DMatrixRMaj solve(DMatrixRMaj matrix, DMatrixRMaj columns) {
		var solved = new DMatrixRMaj(columns.numRows, columns.numCols);
		var solver = LinearSolverFactory_DDRM.symmPosDef(matrix.numCols);
		if (!solver.setA(matrix)) throw new IllegalStateException("the kernel matrix is singular; are there examples at all?");
		solver.solve(columns, solved);
		return solved;
	}
}
