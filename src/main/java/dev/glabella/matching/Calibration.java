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
	private static final double RIDGE = 1e-5;
	/**
	 * The share of observations that are no guide to anything, such as a phrasing that fits its label badly. Without it a few of them, of probability next to nothing, blunt the confidence in
	 * all the rest.
	 */
	private static final double OUTLIERS = 0.05;

	private static final double NEGLIGIBLE = 0.01;

	private final double[] weights;

	Calibration(double[] weights) {
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
		start[Evidence.Source.CLASSIFIER.ordinal()] = Math.log(8);
		start[Evidence.Source.NEAREST.ordinal()] = Math.log(4);
		start[Evidence.Source.LEXICAL.ordinal()] = Math.log(2);
		start[NONE] = 5;
		var minimizer = new QNMinimizer(10);
		minimizer.shutUp();
		return new Calibration(weights(minimizer.minimize(new NegativeLikelihood(rows), 1e-6, start, 200)));
	}

	/** More evidence never makes a label less likely, whatever a few observations say: likenesses are searched by the logarithm of their weight. */
	private static boolean isPositive(int parameter) {
		return parameter < Evidence.SOURCES && parameter != Evidence.Source.SIZE.ordinal();
	}

	private static double[] weights(double[] parameters) {
		var weights = parameters.clone();
		for (int p = 0; p < PARAMETERS; p++) if (isPositive(p)) weights[p] = Math.exp(parameters[p]);
		return weights;
	}

	/** The probability of each label on the shortlist and, last, of none. */
	double[] probabilities(Evidence evidence) {
		int labels = evidence.size();
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

	/** Whether a source that gives at most 1 changes no probability to speak of. */
	boolean ignores(Evidence.Source source) {
		return Math.abs(weight(source)) < NEGLIGIBLE;
	}

	/** One a source, then that of none of the labels and that of its likeness to the background. */
	double[] weights() {
		return weights;
	}

	double weight(Evidence.Source source) {
		return weights[source.ordinal()];
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
			int position = observation.label() < 0 ? -1 : evidence.position(observation.label());
			var competitors = IntStream.range(0, evidence.size()).boxed()
					.sorted((a, b) -> Double.compare(rough(evidence, b), rough(evidence, a)))
					.limit(COMPETITORS).mapToInt(Integer::intValue).toArray();
			if (position >= 0 && IntStream.of(competitors).noneMatch(c -> c == position)) competitors[competitors.length - 1] = position;
			var alternatives = new double[competitors.length + 1][PARAMETERS];
			int right = competitors.length;
			for (int i = 0; i < competitors.length; i++) {
				for (int source = 0; source < Evidence.SOURCES; source++) alternatives[i][source] = evidence.of(source, competitors[i]);
				if (competitors[i] == position) right = i;
			}
			alternatives[competitors.length][NONE] = 1;
			alternatives[competitors.length][NONE + 1] = evidence.background();
			return new Row(alternatives, right, observation.weight());
		}

		private static double rough(Evidence evidence, int position) {
			return evidence.of(Evidence.Source.CLASSIFIER, position) + evidence.of(Evidence.Source.NEAREST, position) + 0.3 * evidence.of(Evidence.Source.LEXICAL, position);
		}
	}

	private record NegativeLikelihood(List<Row> rows) implements DiffFunction {

		@Override
		public int domainDimension() {
			return PARAMETERS;
		}

		@Override
		public double valueAt(double[] parameters) {
			var weights = weights(parameters);
			double loss = 0;
			for (var row : rows) loss -= row.weight() * Math.log(guided(probabilities(row, weights), row));
			for (double weight : weights) loss += RIDGE * weight * weight;
			return loss;
		}

		@Override
		public double[] derivativeAt(double[] parameters) {
			var weights = weights(parameters);
			var gradient = new double[PARAMETERS];
			for (var row : rows) {
				var probabilities = probabilities(row, weights);
				double trust = (1 - OUTLIERS) * probabilities[row.right()] / guided(probabilities, row);
				for (int i = 0; i < probabilities.length; i++) {
					double residual = row.weight() * trust * (probabilities[i] - (i == row.right() ? 1 : 0));
					for (int p = 0; p < PARAMETERS; p++) gradient[p] += residual * row.alternatives()[i][p];
				}
			}
			for (int p = 0; p < PARAMETERS; p++) gradient[p] = (gradient[p] + 2 * RIDGE * weights[p]) * (isPositive(p) ? weights[p] : 1);
			return gradient;
		}

		/** The probability of what was right, if an outlier may be anything. */
		private static double guided(double[] probabilities, Row row) {
			return (1 - OUTLIERS) * probabilities[row.right()] + OUTLIERS / probabilities.length;
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
