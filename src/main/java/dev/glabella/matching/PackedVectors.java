package dev.glabella.matching;

import java.util.function.IntPredicate;

import org.apache.lucene.util.VectorUtil;

/**
 * Vectors kept in a byte a number. A message is compared with all of them, and reading them from memory takes longer than the arithmetic, so a quarter of the size is several times as
 * fast; a cosine is off by a few thousandths at most.
 */
final class PackedVectors {

	private static final int HIGHEST = 127;

	private final byte[][] packed;
	private final float scale;

	PackedVectors(float[][] vectors) {
		float largest = 0;
		for (var vector : vectors) largest = Math.max(largest, largest(vector));
		this.scale = largest == 0 ? 1 : HIGHEST / largest;
		this.packed = new byte[vectors.length][];
		for (int i = 0; i < vectors.length; i++) packed[i] = pack(vectors[i], scale);
	}

	/** What stands in for a cosine. */
	interface Estimate {

		float of(int position);
	}

	/** The cosine of a unit vector with each of them. */
	float[] cosines(float[] vector) {
		return cosines(vector, position -> true, position -> 0);
	}

	/** The cosine of a unit vector with some of them, and an estimate for the others. */
	float[] cosines(float[] vector, IntPredicate some, Estimate others) {
		float own = HIGHEST / Math.max(1e-6f, largest(vector));
		var query = pack(vector, own);
		var cosines = new float[packed.length];
		for (int i = 0; i < cosines.length; i++) cosines[i] = some.test(i) ? VectorUtil.dotProduct(query, packed[i]) / (scale * own) : others.of(i);
		return cosines;
	}

	private static byte[] pack(float[] vector, float scale) {
		var bytes = new byte[vector.length];
		for (int d = 0; d < bytes.length; d++) bytes[d] = (byte) Math.round(vector[d] * scale);
		return bytes;
	}

	private static float largest(float[] vector) {
		float largest = 0;
		for (float x : vector) largest = Math.max(largest, Math.abs(x));
		return largest;
	}
}
