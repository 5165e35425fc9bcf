package dev.glabella.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Many patterns under names, met by a sentence at once; each is tried only if one of its first words occurs.
 * @param <K> the kind of name
 */
public class WordPatterns<K> {

	/** Not a record: entries are told apart by being themselves, since comparing the names may take long. */
	private static final class Entry<K> {

		private final K name;
		private final WordPattern pattern;

		Entry(K name, WordPattern pattern) {
			this.name = name;
			this.pattern = pattern;
		}
	}

	private final Map<String, Set<Entry<K>>> byFirstWord = new HashMap<>();

	/** Adds patterns under a name. */
	public WordPatterns<K> add(K name, List<String> patterns) {
		for (var source : patterns) {
			var entry = new Entry<>(name, WordPattern.of(source));
			entry.pattern.firstWords().forEach(word -> byFirstWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(entry));
		}
		return this;
	}

	/** The names that match, each with every place where one of its patterns stands. */
	public Map<K, List<WordPattern.Span>> findAll(List<Token> tokens) {
		var tried = new LinkedHashSet<Entry<K>>();
		for (var token : tokens) {
			tried.addAll(byFirstWord.getOrDefault(token.lemma(), Set.of()));
			tried.addAll(byFirstWord.getOrDefault(token.word().toLowerCase(Locale.ROOT), Set.of()));
		}
		var found = new LinkedHashMap<K, List<WordPattern.Span>>();
		for (var entry : tried) {
			var spans = entry.pattern.findAll(tokens);
			if (!spans.isEmpty()) found.computeIfAbsent(entry.name, name -> new ArrayList<>()).addAll(spans);
		}
		return found;
	}

	/** Whether any of them matches. */
	public boolean matchAny(List<Token> tokens) {
		return !findAll(tokens).isEmpty();
	}
}
