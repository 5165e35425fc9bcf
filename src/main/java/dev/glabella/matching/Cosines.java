package dev.glabella.matching;

import java.util.stream.IntStream;

import org.apache.lucene.util.VectorUtil;

/** The cosine of each vector with each other, reckoned once: learning looks at them again and again. */
final class Cosines {

	/** The lower half without the diagonal, row by row. */
	private final float[][] rows;

	/**
	 * @param vectors unit vectors
	 */
	Cosines(float[][] vectors) {
		rows = new float[vectors.length][];
		IntStream.range(0, vectors.length).parallel().forEach(i -> {
			rows[i] = new float[i];
			for (int j = 0; j < i; j++) rows[i][j] = VectorUtil.dotProduct(vectors[i], vectors[j]);
		});
	}

	int size() {
		return rows.length;
	}

	/** With the vectors before it, in order. */
	float[] before(int i) {
		return rows[i];
	}

	/** With every vector, in order; 1 with itself. */
	float[] with(int i) {
		var all = new float[rows.length];
		System.arraycopy(rows[i], 0, all, 0, i);
		all[i] = 1;
		for (int j = i + 1; j < all.length; j++) all[j] = rows[j][i];
		return all;
	}
}
