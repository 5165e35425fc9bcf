package dev.glabella.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Average-link clustering: the two groups whose members are most alike on average become one, until none are alike enough. For some hundreds of texts; the work grows with the cube. */
final class Linkage {

	private final double[][] likeness;
	private final List<List<Integer>> groups;

	private Linkage(Cosines cosines) {
		int size = cosines.size();
		likeness = new double[size][size];
		for (int i = 0; i < size; i++) {
			var before = cosines.before(i);
			for (int j = 0; j < i; j++) likeness[i][j] = likeness[j][i] = before[j];
		}
		groups = new ArrayList<>(IntStream.range(0, size).mapToObj(i -> List.of(i)).toList());
	}

	/** Positions by group: the biggest first, of equals the one that holds the earliest. */
	static List<List<Integer>> groups(Cosines cosines, double least) {
		var linkage = new Linkage(cosines);
		while (linkage.merge(least));
		return linkage.groups.stream().filter(group -> !group.isEmpty())
			.sorted(Comparator.comparing((List<Integer> group) -> -group.size()).thenComparing(List::getFirst)).toList();
	}

	/** Joins the likest two; false when none are alike enough. */
	private boolean merge(double least) {
		int one = -1;
		int other = -1;
		double highest = least;
		for (int i = 0; i < likeness.length; i++) {
			if (groups.get(i).isEmpty()) continue;
			for (int j = 0; j < i; j++) {
				if (groups.get(j).isEmpty() || likeness[i][j] < highest || one >= 0 && likeness[i][j] == highest) continue;
				highest = likeness[i][j];
				one = j;
				other = i;
			}
		}
		if (one < 0) return false;
		join(one, other);
		return true;
	}

	/** An average over pairs is the average of both groups' averages, weighed by their sizes. */
	private void join(int one, int other) {
		double first = groups.get(one).size();
		double second = groups.get(other).size();
		for (int k = 0; k < likeness.length; k++) {
			if (k == one || k == other) continue;
			likeness[one][k] = likeness[k][one] = (first * likeness[one][k] + second * likeness[other][k]) / (first + second);
		}
		var all = new ArrayList<>(groups.get(one));
		all.addAll(groups.get(other));
		groups.set(one, all);
		groups.set(other, List.of());
	}
}
