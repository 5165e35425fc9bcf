package dev.glabella.marking;

import java.util.List;
import java.util.stream.IntStream;

import dev.glabella.marking.Sense.Features;
import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;

/** Fits logistic regression with weighted rows and ridge regularisation by L-BFGS (Nocedal 1980), as CoreNLP has it. */
final class LogisticFit implements DiffFunction {

	static final double RIDGE = 0.06;
	static final double TOLERANCE = 1e-4;
	static final int MOST_STEPS = 100;

	private final List<Features> rows;
	private final boolean[] yes;
	private final double[] weights;
	private final int length;

	private LogisticFit(List<Features> rows, List<Boolean> yes, List<Double> weights, int length) {
		this.rows = rows;
		this.yes = new boolean[rows.size()];
		for (int i = 0; i < this.yes.length; i++) this.yes[i] = yes.get(i);
		this.weights = weights.stream().mapToDouble(weight -> weight).toArray();
		this.length = length;
	}

	/** @return the weights, as {@link Sense} lays them out */
	static double[] fit(List<Features> rows, List<Boolean> yes, List<Double> weights, int length) {
		var minimizer = new QNMinimizer(10, true);
		minimizer.shutUp();
		return minimizer.minimize(new LogisticFit(rows, yes, weights, length), TOLERANCE, new double[length], MOST_STEPS);
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
