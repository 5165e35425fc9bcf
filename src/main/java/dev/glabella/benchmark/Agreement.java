package dev.glabella.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How well decisions agree with the right labels, over all classes at once. Decisions can be changed one by one, so that a whole curve of thresholds costs little more than
 * one point of it.
 */
class Agreement {

	private final Map<String, Integer> gold = new HashMap<>();
	private final Map<String, Integer> decided = new HashMap<>();
	private final double size;
	private long right;
	/** Sums over the classes of decided times gold, decided squared, gold squared. */
	private double both;
	private double decidedSquares;
	private double goldSquares;

	private Agreement(Rows rows) {
		this.size = rows.size();
		rows.all().forEach(row -> gold.merge(row.gold(), 1, Integer::sum));
		gold.values().forEach(count -> goldSquares += (double) count * count);
	}

	static Agreement of(Rows rows, Function<Row, String> decision) {
		var agreement = new Agreement(rows);
		rows.all().forEach(row -> agreement.count(row.gold(), decision.apply(row), 1));
		return agreement;
	}

	/** The same row decided otherwise. */
	void change(String gold, String from, String to) {
		count(gold, from, -1);
		count(gold, to, 1);
	}

	private void count(String label, String decision, int by) {
		int before = decided.getOrDefault(decision, 0);
		decided.put(decision, before + by);
		decidedSquares += 2.0 * before * by + 1;
		both += (double) by * gold.getOrDefault(decision, 0);
		if (label.equals(decision)) right += by;
	}

	/** The share of right decisions. */
	double accuracy() {
		return right / size;
	}

	/** The Matthews correlation of many classes, R_K (Gorodkin 2004): 1 for perfect, 0 for chance, and 0 by convention where all decisions or all labels are the same. */
	double correlation() {
		double spread = (size * size - decidedSquares) * (size * size - goldSquares);
		return spread == 0 ? 0 : (right * size - both) / Math.sqrt(spread);
	}
}
