package dev.glabella.matching;

import java.util.List;
import java.util.stream.IntStream;

import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;

/**
 * Turns evidence into probabilities: a conditional logit (McFadden 1974) in which each label's utility is the weighted sum of its evidence and "none of them" has a utility of its
 * own. The weights are fitted by maximum likelihood on evidence that was gathered without the example at hand, so the blend and its confidence
 * come from the same data and no threshold is set by taste.
 */
class Calibration {

	/** Only the best few labels compete; the rest have no chance and cost time. */
	private static final int COMPETITORS = 12;
	private static final int PARAMETERS = Evidence.SOURCES + 2;
	private static final int NONE = Evidence.SOURCES;
	private static final double RIDGE = 1e-6;

	private final double[] weights;

	private Calibration(double[] weights) {
		this.weights = weights;
	}

	/**
	 * One observation.
	 * @param label the right label, or -1 when none is right
	 * @param weight how much it counts
	 */
	record Observation(Evidence evidence, int label, double weight) {}

	static Calibration fit(List<Observation> observations) {
		var rows = observations.parallelStream().map(Row::of).toList();
		double[] start = new double[PARAMETERS];
		start[0] = 8;
		start[1] = 4;
		start[2] = 2;
		start[NONE] = 5;
		var minimizer = new QNMinimizer(10);
		minimizer.shutUp();
		return new Calibration(minimizer.minimize(new NegativeLikelihood(rows), 1e-6, start, 200));
	}

	/** The probability of each label and, last, of none. */
	double[] probabilities(Evidence evidence) {
		int labels = evidence.labels();
		var utilities = new double[labels + 1];
		for (int label = 0; label < labels; label++) utilities[label] = utility(evidence, label);
		utilities[labels] = weights[NONE] + weights[NONE + 1] * evidence.background();
		softmax(utilities);
		return utilities;
	}

	double utility(Evidence evidence, int label) {
		double utility = 0;
		for (int source = 0; source < Evidence.SOURCES; source++) utility += weights[source] * evidence.of(source, label);
		return utility;
	}

	double weight(int source) {
		return weights[source];
	}

	private static void softmax(double[] utilities) {
		double highest = Double.NEGATIVE_INFINITY;
		for (double utility : utilities) highest = Math.max(highest, utility);
		double sum = 0;
		for (int i = 0; i < utilities.length; i++) sum += utilities[i] = Math.exp(utilities[i] - highest);
		for (int i = 0; i < utilities.length; i++) utilities[i] /= sum;
	}

	/** The inputs of one observation: one row of features an alternative, and which alternative was right. */
	private record Row(double[][] alternatives, int right, double weight) {

		static Row of(Observation observation) {
			var evidence = observation.evidence();
			var competitors = IntStream.range(0, evidence.labels()).boxed()
					.sorted((a, b) -> Double.compare(rough(evidence, b), rough(evidence, a)))
					.limit(COMPETITORS).mapToInt(Integer::intValue).toArray();
			int label = observation.label();
			if (label >= 0 && IntStream.of(competitors).noneMatch(c -> c == label)) competitors[competitors.length - 1] = label;
			var alternatives = new double[competitors.length + 1][PARAMETERS];
			int right = competitors.length;
			for (int i = 0; i < competitors.length; i++) {
				for (int source = 0; source < Evidence.SOURCES; source++) alternatives[i][source] = evidence.of(source, competitors[i]);
				if (competitors[i] == label) right = i;
			}
			alternatives[competitors.length][NONE] = 1;
			alternatives[competitors.length][NONE + 1] = evidence.background();
			return new Row(alternatives, right, observation.weight());
		}

		private static double rough(Evidence evidence, int label) {
			return evidence.of(0, label) + evidence.of(1, label) + 0.3 * evidence.of(2, label);
		}
	}

	private record NegativeLikelihood(List<Row> rows) implements DiffFunction {

		@Override
		public int domainDimension() {
			return PARAMETERS;
		}

		@Override
		public double valueAt(double[] weights) {
			double loss = 0;
			for (var row : rows) loss -= row.weight() * Math.log(Math.max(1e-12, probabilities(row, weights)[row.right()]));
			for (double weight : weights) loss += RIDGE * weight * weight;
			return loss;
		}

		@Override
		public double[] derivativeAt(double[] weights) {
			var gradient = new double[PARAMETERS];
			for (var row : rows) {
				var probabilities = probabilities(row, weights);
				for (int i = 0; i < probabilities.length; i++) {
					double residual = row.weight() * (probabilities[i] - (i == row.right() ? 1 : 0));
					for (int p = 0; p < PARAMETERS; p++) gradient[p] += residual * row.alternatives()[i][p];
				}
			}
			for (int p = 0; p < PARAMETERS; p++) gradient[p] += 2 * RIDGE * weights[p];
			return gradient;
		}

		private static double[] probabilities(Row row, double[] weights) {
			var utilities = new double[row.alternatives().length];
			for (int i = 0; i < utilities.length; i++) {
				for (int p = 0; p < PARAMETERS; p++) utilities[i] += weights[p] * row.alternatives()[i][p];
			}
			softmax(utilities);
			return utilities;
		}
	}
}
