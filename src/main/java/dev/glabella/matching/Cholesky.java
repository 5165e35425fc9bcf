package dev.glabella.matching;

import java.util.stream.IntStream;

/**
 * Solves linear equations with a symmetric positive definite matrix by blocked Cholesky factorisation (Golub and Van Loan, Matrix Computations, 4th edition, section 4.2.9).
 * <p>
 * Learning spends most of its arithmetic here. The library that comes with CoreNLP does the same on one core at 2 thousand million operations a second; this uses all cores, and inner
 * loops that the compiler turns into vector instructions. See docs/decisions/kernel-classifier.md for the measurement.
 */
public final class Cholesky {

	/** Rows of a panel: small enough for its transpose to stay in the cache. */
	private static final int PANEL = 64;
	private static final int TILE = 512;
	private static final int CHUNK = 128;

	/** Row i holds the factor's columns 0 to i. */
	private final double[][] lower;

	private Cholesky(double[][] lower) {
		this.lower = lower;
	}

	/**
	 * Factorises a matrix, in place.
	 * @param matrix row i holds at least the columns 0 to i
	 * @throws IllegalArgumentException when it is not positive definite
	 */
	public static Cholesky of(double[][] matrix) {
		int n = matrix.length;
		var panel = new double[PANEL][n];
		for (int from = 0; from < n; from += PANEL) {
			int to = Math.min(n, from + PANEL);
			int first = from;
			for (int i = from; i < to; i++) finish(matrix, i, first, i + 1);
			IntStream.range(to, n).parallel().forEach(i -> {
				finish(matrix, i, first, to);
				for (int k = first; k < to; k++) panel[k - first][i] = matrix[i][k];
			});
			IntStream.range(to, n).parallel().forEach(i -> update(matrix[i], first, to, i + 1, panel));
		}
		return new Cholesky(matrix);
	}

	/** The entries of a row within the panel, of which all earlier panels were taken away already. */
	private static void finish(double[][] matrix, int i, int from, int to) {
		var row = matrix[i];
		for (int j = from; j < to; j++) {
			double sum = row[j];
			for (int k = from; k < j; k++) sum -= row[k] * matrix[j][k];
			if (i > j) row[j] = sum / matrix[j][j];
			else if (sum > 0) row[j] = Math.sqrt(sum);
			else throw new IllegalArgumentException("the matrix is not positive definite: pivot " + j + " is " + sum);
		}
	}

	/** Takes the panel's part away from the rest of a row. */
	private static void update(double[] row, int from, int to, int end, double[][] panel) {
		for (int tile = to; tile < end; tile += TILE) {
			int last = Math.min(end, tile + TILE);
			int k = from;
			for (; k + 4 <= to; k += 4) {
				subtract(row, tile, last, row[k], panel[k - from], row[k + 1], panel[k + 1 - from], row[k + 2], panel[k + 2 - from], row[k + 3], panel[k + 3 - from]);
			}
			for (; k < to; k++) subtract(row, tile, last, row[k], panel[k - from]);
		}
	}

	/**
	 * Solves for several right-hand sides at once.
	 * @param columns row i holds entry i of each of them
	 * @return the solutions, laid out alike
	 */
	public double[][] solve(double[][] columns) {
		int width = columns[0].length;
		var solved = new double[columns.length][width];
		IntStream.range(0, (width + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
			int from = chunk * CHUNK;
			int size = Math.min(CHUNK, width - from);
			var some = new double[columns.length][size];
			for (int i = 0; i < some.length; i++) System.arraycopy(columns[i], from, some[i], 0, size);
			forwards(some, size);
			backwards(some, size);
			for (int i = 0; i < some.length; i++) System.arraycopy(some[i], 0, solved[i], from, size);
		});
		return solved;
	}

	private void forwards(double[][] x, int size) {
		for (int i = 0; i < x.length; i++) {
			var row = lower[i];
			int k = 0;
			for (; k + 4 <= i; k += 4) subtract(x[i], 0, size, row[k], x[k], row[k + 1], x[k + 1], row[k + 2], x[k + 2], row[k + 3], x[k + 3]);
			for (; k < i; k++) subtract(x[i], 0, size, row[k], x[k]);
			divide(x[i], row[i]);
		}
	}

	/** Four rows at a time, so that each row above them is touched once for all four. */
	private void backwards(double[][] x, int size) {
		for (int end = x.length; end > 0; end -= 4) {
			int from = Math.max(0, end - 4);
			for (int i = end - 1; i >= from; i--) {
				for (int k = i + 1; k < end; k++) subtract(x[i], 0, size, lower[k][i], x[k]);
				divide(x[i], lower[i][i]);
			}
			if (end - from < 4) continue;
			var l0 = lower[from];
			var l1 = lower[from + 1];
			var l2 = lower[from + 2];
			var l3 = lower[from + 3];
			for (int i = 0; i < from; i++) subtract(x[i], 0, size, l0[i], x[from], l1[i], x[from + 1], l2[i], x[from + 2], l3[i], x[from + 3]);
		}
	}

	private static void divide(double[] row, double by) {
		for (int c = 0; c < row.length; c++) row[c] /= by;
	}

	private static void subtract(double[] from, int start, int end, double a, double[] x) {
		for (int c = start; c < end; c++) from[c] -= a * x[c];
	}

	private static void subtract(double[] from, int start, int end, double a, double[] x, double b, double[] y, double c, double[] z, double d, double[] w) {
		for (int i = start; i < end; i++) from[i] -= a * x[i] + b * y[i] + c * z[i] + d * w[i];
	}
}
