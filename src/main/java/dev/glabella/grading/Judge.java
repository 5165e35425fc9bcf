package dev.glabella.grading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.glabella.matching.Cholesky;

/**
 * Kernel ridge regression onto the kinds of answers (Rasmussen and Williams 2006, sections 2.2 and 6.5): an answer's output for a kind is the sum of its kinship with the graded
 * ones, each weighted by what it adds to the others.
 */
class Judge {

	/** Added to the kinship of an example with itself: what graders disagree about, and what nobody graded but was made up. */
	private static final double NOISE = 0.3;
	private static final double NOISE_MADE_UP = 1;

	private final int[] members;
	private final double[][] weights;
	private final double[] shares;

	private Judge(int[] members, double[][] weights, double[] shares) {
		this.members = members;
		this.weights = weights;
		this.shares = shares;
	}

	/**
	 * @param kinship of all examples with those before them and themselves, row by row
	 * @param members the examples to learn from, ascending
	 */
	static Judge learn(float[][] kinship, List<Example> examples, int[] members) {
		var matrix = new double[members.length][];
		IntStream.range(0, members.length).parallel().forEach(i -> {
			matrix[i] = new double[i + 1];
			for (int j = 0; j <= i; j++) matrix[i][j] = kinship[members[i]][members[j]];
			matrix[i][i] += examples.get(members[i]).isMadeUp() ? NOISE_MADE_UP : NOISE;
		});
		var shares = shares(examples, members);
		var targets = new double[members.length][];
		for (int i = 0; i < members.length; i++) {
			targets[i] = Arrays.stream(shares).map(share -> -share).toArray();
			targets[i][examples.get(members[i]).kind().ordinal()]++;
		}
		return new Judge(members, Cholesky.of(matrix).solve(targets), shares);
	}

	private static double[] shares(List<Example> examples, int[] members) {
		var shares = new double[Example.Kind.values().length];
		for (int member : members) shares[examples.get(member).kind().ordinal()] += 1.0 / members.length;
		return shares;
	}

	/**
	 * The outputs for each kind.
	 * @param kinship of the answer with every example, those it was not learned from included
	 */
	double[] outputs(double[] kinship) {
		var outputs = shares.clone();
		for (int i = 0; i < members.length; i++) {
			for (int kind = 0; kind < outputs.length; kind++) outputs[kind] += kinship[members[i]] * weights[i][kind];
		}
		return outputs;
	}
}
