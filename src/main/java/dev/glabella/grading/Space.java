package dev.glabella.grading;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Places answers as points: what the learned answers say of the weight of each term and the spread of each sign. */
record Space(Comparison comparison, TermSpace terms, TermSpace named, double[] means, double[] spreads) {

	/** In standard deviations; beyond that a sign tells nothing more. */
	private static final double FARTHEST = 3;

	static Space of(List<Statement> answers, List<Item> items, Comparison comparison) {
		var signs = IntStream.range(0, answers.size()).parallel().mapToObj(i -> comparison.of(answers.get(i), items.get(i))).toList();
		var means = new double[Sign.values().length];
		var spreads = new double[means.length];
		for (int s = 0; s < means.length; s++) {
			int sign = s;
			means[s] = signs.stream().mapToDouble(one -> one[sign]).average().orElse(0);
			spreads[s] = Math.sqrt(signs.stream().mapToDouble(one -> Math.pow(one[sign] - means[sign], 2)).average().orElse(0)) + 1e-6;
		}
		var terms = new TermSpace(answers.stream().map(answer -> Terms.of(answer.words(), Map.of())).toList());
		var named = new TermSpace(IntStream.range(0, answers.size()).mapToObj(i -> Terms.of(answers.get(i).words(), items.get(i).names())).toList());
		return new Space(comparison, terms, named, means, spreads);
	}

	/** @param place of the item among those that were learned, or -1 */
	Point place(Statement answer, Item item, int place) {
		return new Point(place, answer.vector(), terms.vector(Terms.of(answer.words(), Map.of())), named.vector(Terms.of(answer.words(), item.names())), standard(comparison.of(answer, item)));
	}

	private float[] standard(double[] signs) {
		var standard = new float[signs.length];
		for (int s = 0; s < signs.length; s++) standard[s] = (float) Math.clamp((signs[s] - means[s]) / spreads[s], -FARTHEST, FARTHEST);
		return standard;
	}
}
