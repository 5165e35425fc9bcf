package dev.glabella.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mistake that was made, at the decisions of the product.
 * @param example the text of which the engine was surest
 */
record Confusion(String gold, String decided, int count, String example) {

	private record Pair(String gold, String decided) {}

	/** Every mistake, the commonest first. */
	static List<Confusion> of(Rows rows) {
		return rows.all().stream().filter(row -> !row.decidedRight()).collect(Collectors.groupingBy(row -> new Pair(row.gold(), row.decided()))).entrySet().stream()
				.map(entry -> of(entry.getKey(), entry.getValue()))
				.sorted(Comparator.comparingInt((Confusion confusion) -> -confusion.count()).thenComparing(Confusion::gold).thenComparing(Confusion::decided)).toList();
	}

	private static Confusion of(Pair pair, List<Row> rows) {
		var surest = rows.stream().max(Comparator.comparingDouble(Row::score)).orElseThrow();
		return new Confusion(pair.gold(), pair.decided(), rows.size(), surest.text());
	}
}
