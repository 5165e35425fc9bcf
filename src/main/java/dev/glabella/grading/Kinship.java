package dev.glabella.grading;

import org.apache.lucene.util.VectorUtil;

/**
 * How much the grade of one answer says about that of another: a sum of products of kernels, which is a kernel again. Two answers are akin when they stand alike beside their
 * references, and when they say alike in answer to like questions. The constants were chosen by cross-validation by question on the training part of the public set that
 * docs/grading.md names; none of them is about its subject.
 */
final class Kinship {

	private static final double MEANING_WIDTH = 0.25;
	private static final double COMPARISON_WIDTH = 1;
	private static final double MEANING = 0.5;
	private static final double COMPARED = 0.3;
	private static final double COMPARED_AND_SAID = 0.3;
	private static final double STRAIGHT = 0.05;

	private Kinship() {}

	/**
	 * @param items how alike their questions and references are, from 0 to 1
	 */
	static float between(Point one, Point other, double items) {
		double meant = Math.exp((VectorUtil.dotProduct(one.vector(), other.vector()) - 1) / MEANING_WIDTH);
		double worded = one.item() == other.item() ? one.terms().dot(other.terms()) : one.named().dot(other.named());
		double said = MEANING * meant + (1 - MEANING) * worded;
		int width = one.comparison().length;
		double compared = Math.exp(-VectorUtil.squareDistance(one.comparison(), other.comparison()) / width / COMPARISON_WIDTH);
		double straight = VectorUtil.dotProduct(one.comparison(), other.comparison()) / width;
		return (float) (COMPARED * compared + COMPARED_AND_SAID * compared * said + items * said + STRAIGHT * straight);
	}
}
