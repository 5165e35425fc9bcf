package dev.glabella.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows written as {@code gold top score decided}, and random ones. */
final class SampleRows {

	private SampleRows() {}

	static Rows rows(String... rows) {
		return new Rows(List.of(rows).stream().map(row -> row.split(" ")).map(part -> new Row("about " + part[0], part[0], part[1], Double.parseDouble(part[2]), part[3])).toList(), "oos");
	}

	/** Scores that say a little, with ties. */
	static Rows random(Random random, int size) {
		var rows = new ArrayList<Row>();
		for (int i = 0; i < size; i++) {
			var gold = random.nextInt(4) == 0 ? "oos" : "intent-" + random.nextInt(4);
			var top = random.nextBoolean() && !gold.equals("oos") ? gold : "intent-" + random.nextInt(5);
			double score = Math.min(1, random.nextInt(20) / 20.0 + (top.equals(gold) ? 0.1 : 0));
			rows.add(new Row("text " + i, gold, top, score, score > 0.5 ? top : "oos"));
		}
		return new Rows(rows, "oos");
	}
}
