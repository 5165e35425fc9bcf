package dev.glabella.benchmark;

import java.util.List;

/**
 * A table of texts.
 * @param words how many columns, from the left, hold words and not numbers
 */
record Table(List<String> head, int words, List<List<String>> rows) {

	Table {
		if (rows.stream().anyMatch(row -> row.size() != head.size())) throw new IllegalArgumentException("each row needs " + head.size() + " cells");
	}
}
