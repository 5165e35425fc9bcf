package dev.glabella.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

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

	private final Map<String, List<Entry<K>>> byFirstWord = new HashMap<>();

	/** Adds patterns under a name. */
	public WordPatterns<K> add(K name, List<String> patterns) {
		for (var source : patterns) {
			var entry = new Entry<>(name, WordPattern.of(source));
			entry.pattern.firstWords().forEach(word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
		}
		return this;
	}

	/** The names that match, each with every place where one of its patterns stands; in the order of the first place. */
	public Map<K, List<WordPattern.Span>> findAll(List<Token> tokens) {
		var found = new LinkedHashMap<K, List<WordPattern.Span>>();
		for (int start = 0; start < tokens.size(); start++) {
			for (var entry : beginningWith(tokens.get(start))) {
				entry.pattern.findAt(start, tokens).ifPresent(span -> found.computeIfAbsent(entry.name, name -> new ArrayList<>()).add(span));
			}
		}
		return found;
	}

	/** Whether any of them matches. */
	public boolean matchAny(List<Token> tokens) {
		for (int start = 0; start < tokens.size(); start++) {
			for (var entry : beginningWith(tokens.get(start))) {
				if (entry.pattern.findAt(start, tokens).isPresent()) return true;
			}
		}
		return false;
	}

	private Collection<Entry<K>> beginningWith(Token token) {
		var byLemma = byFirstWord.getOrDefault(token.lemma(), List.of());
		if (token.lemma().equals(token.spelling())) return byLemma;
		var bySpelling = byFirstWord.getOrDefault(token.spelling(), List.of());
		if (byLemma.isEmpty() || bySpelling.isEmpty()) return byLemma.isEmpty() ? bySpelling : byLemma;
		var either = new LinkedHashSet<>(byLemma);
		either.addAll(bySpelling);
		return either;
	}
}
