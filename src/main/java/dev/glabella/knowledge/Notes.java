package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.glabella.knowledge.Finding.Severity;

/** What reading and checking found, and on which line each field stands. */
final class Notes {

	private final List<Finding> findings = new ArrayList<>();
	private final Set<String> unreadable = new HashSet<>();
	private final Map<String, Map<String, Integer>> lines = new HashMap<>();

	void error(String file, int line, @Nullable String field, String message) {
		findings.add(new Finding(file, line, field, Severity.ERROR, message));
	}

	/** An error in a field whose line was noted before. */
	void error(String file, String field, String message) {
		error(file, line(file, field), field, message);
	}

	/** A warning about a field whose line was noted before. */
	void warning(String file, String field, String message) {
		warning(file, line(file, field), field, message);
	}

	void warning(String file, int line, @Nullable String field, String message) {
		findings.add(new Finding(file, line, field, Severity.WARNING, message));
	}

	/** Nothing more is said about the fields of a file that could not be read as a whole. */
	void unreadable(String file, int line, String message) {
		error(file, line, null, message);
		unreadable.add(file);
	}

	boolean isUnreadable(String file) {
		return unreadable.contains(file);
	}

	void place(String file, String field, int line) {
		lines.computeIfAbsent(file, any -> new HashMap<>()).put(field, line);
	}

	/** The line of a field; of the field around it where it has none of its own; 1 where the file has neither. */
	int line(String file, String field) {
		var known = lines.getOrDefault(file, Map.of());
		for (var name = field; !name.isEmpty(); name = name.substring(0, Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('['), 0)))) {
			var line = known.get(name);
			if (line != null) return line;
		}
		return 1;
	}

	/** Everything found, by file and line. */
	List<Finding> findings() {
		return findings.stream().distinct().sorted().toList();
	}

	List<Finding> errors() {
		return findings().stream().filter(Finding::isError).toList();
	}
}
