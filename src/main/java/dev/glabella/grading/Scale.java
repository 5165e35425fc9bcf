package dev.glabella.grading;

import java.util.Arrays;
import java.util.List;

import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;

/**
 * Turns a judge's outputs into a grade. Probabilities come from a multinomial logistic regression over outputs for answers that the judge did not know; on the same
 * answers are chosen where passing begins and when a wrong answer counts as contradictory, so that each is right as often for rare labels as for common ones (macro-averaged F1).
 */
class Scale {

	private static final int KINDS = Example.Kind.values().length;
	private static final double RIDGE = 1e-3;
	/** So few answers are too close to call. */
	private static final double TOO_CLOSE = 0.02;
	/** From fewer answers chance would choose the cut. */
	private static final int ENOUGH = 200;
	private static final double LEAST_CUT = 0.35;
	private static final double STEP = 0.01;
	/** Just below what passes. */
	private static final double FAIL = Math.nextDown(Grade.PASS);

	private final double[] weights;
	private double cut = 0.5;
	private double tilt = 1;
	private double close = 0;

	private Scale(double[] weights) {
		this.weights = weights;
	}

	/** What a judge said of an answer that it did not know. */
	record Observation(double[] outputs, Example.Kind kind, boolean isMadeUp) {}

	static Scale fit(List<Observation> observations) {
		var minimizer = new QNMinimizer(10);
		minimizer.shutUp();
		var scale = new Scale(minimizer.minimize(new NegativeLikelihood(observations), 1e-6, new double[KINDS * (KINDS + 1)], 200));
		var real = observations.stream().filter(observation -> !observation.isMadeUp).toList();
		var likely = real.stream().map(observation -> probabilities(scale.weights, observation.outputs)).toList();
		if (real.size() >= ENOUGH) {
			scale.cut = bestCut(real, likely);
			scale.tilt = bestTilt(real, likely, scale.cut);
		}
		var distances = likely.stream().mapToDouble(p -> Math.abs(scale.score(p) - Grade.PASS)).sorted().toArray();
		if (Boolean.getBoolean("dbg")) scale.debug(observations, real, likely);
		scale.close = distances[(int) (TOO_CLOSE * distances.length)];
		return scale;
	}

	void debug(List<Observation> all, List<Observation> real, List<double[]> likely) {
		var r=new F1(); var w=new F1(); var c=new F1(); int strewn=0, rp=0, rn=0, wp=0, wn=0, np=0, nn=0, sp=0, sn=0;
		for (int i=0;i<real.size();i++){ boolean p=score(likely.get(i))>=.5, t=real.get(i).kind==Example.Kind.CORRECT; r.count(t,p); w.count(!t,!p); c.count(real.get(i).kind==Example.Kind.CONTRADICTORY, !p&&isContradictory(likely.get(i),tilt)); if (isStrewn(likely.get(i))) strewn++; if(t){rn++; if(p) rp++;} else {wn++; if(p) wp++;} }
		for (var o: all) if (o.isMadeUp) { boolean p=score(probabilities(weights,o.outputs))>=.5; if (o.kind==Example.Kind.STREWN){sn++; if(p) sp++;} else {nn++; if(p) np++;} }
		System.out.printf("CV n %d cut %.2f tilt %.1f F1 %.3f contra %.3f strewn %.3f right %.3f wrong %.3f not %.3f stuff %.3f%n", real.size(), cut, tilt, (r.value()+w.value())/2, c.value(), strewn/(double)real.size(), rp/(double)rn, wp/(double)wn, np/(double)nn, sp/(double)sn);
	}

	Grade grade(double[] outputs) {
		var likely = probabilities(weights, outputs);
		double score = score(likely);
		if (isStrewn(likely)) return new Grade(Math.min(score, FAIL), Verdict.UNSURE);
		if (Math.abs(score - Grade.PASS) < close) return new Grade(score, Verdict.UNSURE);
		if (score >= Grade.PASS) return new Grade(score, Verdict.CORRECT);
		return new Grade(score, isContradictory(likely, tilt) ? Verdict.CONTRADICTORY : Verdict.INCORRECT);
	}

	private static boolean isStrewn(double[] likely) {
		double strewn = likely[Example.Kind.STREWN.ordinal()];
		return Arrays.stream(likely).allMatch(p -> p <= strewn);
	}

	/** The probability of being right, its odds scaled so that passing begins at a half. */
	private double score(double[] likely) {
		double right = likely[Example.Kind.CORRECT.ordinal()];
		double mine = right * (1 - cut);
		return mine / (mine + (1 - right) * cut);
	}

	private static boolean isContradictory(double[] likely, double tilt) {
		return tilt * likely[Example.Kind.CONTRADICTORY.ordinal()] >= likely[Example.Kind.INCORRECT.ordinal()];
	}

	private static double bestCut(List<Observation> observations, List<double[]> likely) {
		double best = -1, at = 0.5;
		for (double cut = LEAST_CUT; cut <= 1 - LEAST_CUT; cut += STEP) {
			double passing = cut;
			var right = new F1();
			var wrong = new F1();
			for (int i = 0; i < likely.size(); i++) {
				boolean passes = likely.get(i)[Example.Kind.CORRECT.ordinal()] >= passing;
				boolean isRight = observations.get(i).kind == Example.Kind.CORRECT;
				right.count(isRight, passes);
				wrong.count(!isRight, !passes);
			}
			double mean = (right.value() + wrong.value()) / 2;
			if (mean > best) {
				best = mean;
				at = cut;
			}
		}
		return at;
	}

	private static double bestTilt(List<Observation> observations, List<double[]> likely, double cut) {
		double best = -1, at = 1;
		for (double tilt = 0.5; tilt <= 2.5; tilt += 0.1) {
			var contradictory = new F1();
			for (int i = 0; i < likely.size(); i++) {
				boolean fails = likely.get(i)[Example.Kind.CORRECT.ordinal()] < cut;
				contradictory.count(observations.get(i).kind == Example.Kind.CONTRADICTORY, fails && isContradictory(likely.get(i), tilt));
			}
			if (contradictory.value() > best) {
				best = contradictory.value();
				at = tilt;
			}
		}
		return at;
	}

	private static double[] probabilities(double[] weights, double[] outputs) {
		var likely = new double[KINDS];
		double sum = 0;
		for (int kind = 0; kind < KINDS; kind++) sum += likely[kind] = Math.exp(utility(weights, kind, outputs));
		for (int kind = 0; kind < KINDS; kind++) likely[kind] /= sum;
		return likely;
	}

	private static double utility(double[] weights, int kind, double[] outputs) {
		int row = kind * (KINDS + 1);
		double utility = weights[row + KINDS];
		for (int o = 0; o < KINDS; o++) utility += weights[row + o] * outputs[o];
		return utility;
	}

	private record NegativeLikelihood(List<Observation> observations) implements DiffFunction {

		@Override
		public double valueAt(double[] weights) {
			double value = 0;
			for (var observation : observations) value -= Math.log(Math.max(1e-12, probabilities(weights, observation.outputs)[observation.kind.ordinal()]));
			for (double weight : weights) value += RIDGE * observations.size() * weight * weight / 2;
			return value;
		}

		@Override
		public double[] derivativeAt(double[] weights) {
			var derivative = new double[weights.length];
			for (var observation : observations) {
				var likely = probabilities(weights, observation.outputs);
				for (int kind = 0; kind < KINDS; kind++) {
					double excess = likely[kind] - (kind == observation.kind.ordinal() ? 1 : 0);
					int row = kind * (KINDS + 1);
					for (int o = 0; o < KINDS; o++) derivative[row + o] += excess * observation.outputs[o];
					derivative[row + KINDS] += excess;
				}
			}
			for (int w = 0; w < weights.length; w++) derivative[w] += RIDGE * observations.size() * weights[w];
			return derivative;
		}

		@Override
		public int domainDimension() {
			return KINDS * (KINDS + 1);
		}
	}
}
