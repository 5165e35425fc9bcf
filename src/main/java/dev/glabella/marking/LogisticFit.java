package dev.glabella.marking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;

/** Fits logistic regression with weighted rows and ridge regularisation by L-BFGS (Nocedal 1980), as CoreNLP has it. */
final class LogisticFit implements DiffFunction {

	static final double RIDGE = 0.06;
	private static final double TOLERANCE = 1e-4;
	private static final int MOST_STEPS = 100;

	private final List<Row> rows;
	private final boolean[] yes;
	private final double[] weights;
	private final int length;

	private LogisticFit(List<Row> rows, List<Boolean> yes, List<Double> weights, int length) {
		this.rows = rows;
		this.yes = new boolean[rows.size()];
		for (int i = 0; i < this.yes.length; i++) this.yes[i] = yes.get(i);
		this.weights = weights.stream().mapToDouble(weight -> weight).toArray();
		this.length = length;
	}

	/** A text as numbers: its meaning, and the places of the word features that it has, each with the same value. */
	record Row(float[] meaning, int[] words, double each) {

		static Row of(float[] meaning, Set<String> grams, Map<String, Integer> places) {
			var words = grams.stream().map(places::get).filter(place -> place != null).mapToInt(place -> place).toArray();
			return new Row(meaning, words, ClaimSense.WORDS / Math.sqrt(Math.max(1, words.length)));
		}

		private double dot(double[] x) {
			double sum = x[x.length - 1];
			for (int i = 0; i < meaning.length; i++) sum += meaning[i] * x[i];
			for (int word : words) sum += each * x[meaning.length + word];
			return sum;
		}

		private void addTo(double[] x, double times) {
			x[x.length - 1] += times;
			for (int i = 0; i < meaning.length; i++) x[i] += meaning[i] * times;
			for (int word : words) x[meaning.length + word] += each * times;
		}
	}

	/** @return the weights: of the meaning, of the word features, and the constant */
	static float[] fit(List<Row> rows, List<Boolean> yes, List<Double> weights, int length) {
		var minimizer = new QNMinimizer(10, true);
		minimizer.shutUp();
		var found = minimizer.minimize(new LogisticFit(rows, yes, weights, length), TOLERANCE, new double[length], MOST_STEPS);
		var row = new float[length];
		for (int i = 0; i < length; i++) row[i] = (float) found[i];
		return row;
	}

	@Override
	public int domainDimension() {
		return length;
	}

	@Override
	public double valueAt(double[] x) {
		double loss = IntStream.range(0, rows.size()).mapToDouble(i -> {
			double margin = (yes[i] ? 1 : -1) * rows.get(i).dot(x);
			return weights[i] * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
		}).sum();
		for (int i = 0; i < length - 1; i++) loss += RIDGE / 2 * x[i] * x[i];
		return loss;
	}

	@Override
	public double[] derivativeAt(double[] x) {
		var gradient = new double[length];
		for (int i = 0; i < rows.size(); i++) {
			int sign = yes[i] ? 1 : -1;
			rows.get(i).addTo(gradient, -sign * weights[i] / (1 + Math.exp(sign * rows.get(i).dot(x))));
		}
		for (int i = 0; i < length - 1; i++) gradient[i] += RIDGE * x[i];
		return gradient;
	}
}
