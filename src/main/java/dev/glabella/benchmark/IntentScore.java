package dev.glabella.benchmark;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How one label fares, at the decisions of the product.
 * @param rows tested texts that carry it
 * @param decided texts it was decided for
 * @param recall share of its texts that it was decided for; null without such
 * @param precision share of the texts it was decided for that carry it; null without such
 */
record IntentScore(String intent, long rows, long decided, long right, @Nullable Double recall, @Nullable Double precision) {

	/** Every label that occurs, out-of-scope among them, in alphabetical order. */
	static List<IntentScore> of(Rows rows) {
		var gold = counts(rows.all().stream(), Row::gold);
		var decided = counts(rows.all().stream(), Row::decided);
		var right = counts(rows.all().stream().filter(Row::decidedRight), Row::gold);
		return Stream.concat(gold.keySet().stream(), decided.keySet().stream()).distinct().sorted()
				.map(label -> of(label, gold.getOrDefault(label, 0L), decided.getOrDefault(label, 0L), right.getOrDefault(label, 0L))).toList();
	}

	private static IntentScore of(String label, long rows, long decided, long right) {
		return new IntentScore(label, rows, decided, right, Rows.share(right, rows), Rows.share(right, decided));
	}

	private static java.util.Map<String, Long> counts(Stream<Row> rows, Function<Row, String> label) {
		return rows.collect(Collectors.groupingBy(label, Collectors.counting()));
	}
}
