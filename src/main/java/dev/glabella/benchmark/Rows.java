package dev.glabella.benchmark;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * All tested texts.
 * @param oos the label of texts that no intent is right for
 */
record Rows(List<Row> all, String oos) {

	Rows {
		if (all.isEmpty()) throw new IllegalArgumentException("there is nothing to measure in no rows");
		all = List.copyOf(all);
	}

	int size() {
		return all.size();
	}

	boolean isInScope(Row row) {
		return !row.gold().equals(oos);
	}

	/** Whether the product names an intent. */
	boolean isAccepted(Row row) {
		return !row.decided().equals(oos);
	}

	List<Row> inScope() {
		return all.stream().filter(this::isInScope).toList();
	}

	List<Row> outOfScope() {
		return all.stream().filter(row -> !isInScope(row)).toList();
	}

	/** The share of rows that are so; null of no rows. */
	static @Nullable Double share(List<Row> rows, Predicate<Row> so) {
		return share(rows.stream().filter(so).count(), rows.size());
	}

	static @Nullable Double share(long part, long whole) {
		return whole == 0 ? null : (double) part / whole;
	}
}
