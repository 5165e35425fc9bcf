package dev.glabella.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code lexicon/}: the names people use, and how they spell and abbreviate. */
final class LexiconReader {

	private final Field terms;
	private final Field spelling;

	LexiconReader(Field terms, Field spelling) {
		this.terms = terms;
		this.spelling = spelling;
	}

	Lexicon read() {
		spelling.allowing("replace", "split", "protect");
		var protect = spelling.get("protect").textsOrNone().stream().map(LexiconReader::lower).collect(Collectors.toUnmodifiableSet());
		return new Lexicon(terms(), replacements(), protect);
	}

	private Map<String, Map<String, List<String>>> terms() {
		var types = new LinkedHashMap<String, Map<String, List<String>>>();
		terms.entries().forEach((type, names) -> {
			var canonical = new LinkedHashMap<String, List<String>>();
			names.entries().forEach((name, ways) -> canonical.put(name, Stream.concat(Stream.of(name), ways.textsOrNone().stream()).distinct().toList()));
			types.put(type, Collections.unmodifiableMap(canonical));
		});
		return Collections.unmodifiableMap(types);
	}

	private Map<String, String> replacements() {
		var replacements = new TreeMap<String, String>();
		for (var part : List.of("replace", "split")) {
			spelling.get(part).entries().forEach((word, standard) -> {
				if (replacements.put(lower(word), lower(standard.text())) != null) standard.wrong("'" + word + "' is replaced twice; keep one");
			});
		}
		return Collections.unmodifiableMap(replacements);
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}
}
