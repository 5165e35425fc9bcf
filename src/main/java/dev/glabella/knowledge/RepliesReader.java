package dev.glabella.knowledge;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code replies.yaml}: texts, at most a few levels of headings above them. */
final class RepliesReader {

	private static final int DEEPEST = 4;   // an alias may point to the map that holds it

	private final Field file;
	private final Map<String, String> replies = new TreeMap<>();

	RepliesReader(Field file) {
		this.file = file;
	}

	Map<String, String> read() {
		file.entries().values().forEach(field -> add(field, 1));
		return Collections.unmodifiableMap(replies);
	}

	private void add(Field field, int depth) {
		if (depth > DEEPEST) field.wrong("stands too deep; at most " + DEEPEST + " levels are read");
		else if (field.isMap()) field.entries().values().forEach(inner -> add(inner, depth + 1));
		else replies.put(field.path(), field.text());
	}
}
