package dev.glabella.grading;

/**
 * A vector most of whose numbers are zero.
 * @param ids the places of the others, ascending
 */
record Sparse(int[] ids, float[] values) {

	float dot(Sparse other) {
		float sum = 0;
		int i = 0, j = 0;
		while (i < ids.length && j < other.ids.length) {
			int difference = ids[i] - other.ids[j];
			if (difference == 0) sum += values[i++] * other.values[j++];
			else if (difference < 0) i++;
			else j++;
		}
		return sum;
	}
}
