package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class CholeskyTests {

	private final Random random = new Random(7);

	/** Sizes on both sides of a panel, a tile and a chunk. */
	@ParameterizedTest
	@CsvSource({"1,1", "2,3", "5,1", "63,4", "64,129", "65,2", "130,128", "700,3"})
	void solvesWhatItWasGiven(int size, int columns) {
		var matrix = positiveDefinite(size);
		var expected = random(size, columns);
		var solved = Cholesky.of(lowerHalf(matrix)).solve(product(matrix, expected));
		for (int i = 0; i < size; i++) assertThat(solved[i]).containsExactly(expected[i], within(1e-8));
	}

	@Test
	void refusesAMatrixThatIsNotPositiveDefinite() {
		assertThatIllegalArgumentException().isThrownBy(() -> Cholesky.of(new double[][] {{1}, {2, 1}})).withMessageContaining("pivot 1 is -3");
		assertThatIllegalArgumentException().isThrownBy(() -> Cholesky.of(new double[][] {{Double.NaN}}));
	}

	private double[][] random(int rows, int columns) {
		var matrix = new double[rows][columns];
		for (var row : matrix) for (int c = 0; c < columns; c++) row[c] = random.nextGaussian();
		return matrix;
	}

	/** Symmetric, with a diagonal that outweighs the rest of its row. */
	private double[][] positiveDefinite(int size) {
		var matrix = random(size, size);
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < i; j++) matrix[j][i] = matrix[i][j];
			matrix[i][i] = 4 * size;
		}
		return matrix;
	}

	private static double[][] lowerHalf(double[][] matrix) {
		var half = new double[matrix.length][];
		for (int i = 0; i < half.length; i++) half[i] = Arrays.copyOf(matrix[i], i + 1);
		return half;
	}

	private static double[][] product(double[][] matrix, double[][] columns) {
		var product = new double[matrix.length][columns[0].length];
		for (int i = 0; i < matrix.length; i++) {
			for (int k = 0; k < matrix.length; k++) {
				for (int c = 0; c < columns[0].length; c++) product[i][c] += matrix[i][k] * columns[k][c];
			}
		}
		return product;
	}
}
