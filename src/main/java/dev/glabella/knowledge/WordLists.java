package dev.glabella.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists that patterns name with {@code @}: those of the file first, then the names of the lexicon by type. */
final class WordLists {

	private final Map<String, List<String>> own;
	private final Map<String, List<String>> terms;

	private WordLists(Map<String, List<String>> own, Map<String, List<String>> terms) {
		this.own = own;
		this.terms = terms;
	}

	/** Reads the lists under {@code words:}. */
	static WordLists of(Field words, Lexicon lexicon) {
		var own = words.entries().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, list -> phrases(list.getValue())));
		var terms = lexicon.terms().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, type -> names(type.getValue())));
		return new WordLists(own, terms);
	}

	private static List<String> phrases(Field list) {
		list.texts();
		return list.items().stream().filter(phrase -> !phrase.missing()).filter(phrase -> {
			var wrong = PatternSyntax.problemWithPhrase(phrase.text());
			wrong.ifPresent(phrase::wrong);
			return wrong.isEmpty();
		}).map(Field::text).toList();
	}

	/** The patterns of a field, checked, with each named list in the place of its name. */
	List<String> patterns(Field field) {
		field.texts();
		return field.items().stream().filter(pattern -> !pattern.missing()).map(this::filled).filter(pattern -> !pattern.isEmpty()).toList();
	}

	private String filled(Field pattern) {
		var wrong = PatternSyntax.problemWithWritten(pattern.text());
		wrong.ifPresent(pattern::wrong);
		if (wrong.isPresent()) return "";
		return Stream.of(pattern.text().split("\\s+")).map(part -> part.contains("@") ? group(part, pattern) : part).collect(Collectors.joining(" "));
	}

	private String group(String part, Field pattern) {
		var optional = part.startsWith("?");
		return Stream.of(part.substring(optional ? 1 : 0).split("\\|")).flatMap(name -> phrases(name, pattern).stream()).distinct()
			.collect(Collectors.joining(";", optional ? "?(" : "(", ")"));
	}

	private List<String> phrases(String nameOrWord, Field pattern) {
		if (!nameOrWord.startsWith("@")) return List.of(nameOrWord);
		var name = nameOrWord.substring(1);
		if (own.containsKey(name)) return own.get(name);
		if (terms.containsKey(name)) return terms.get(name);
		var known = new TreeSet<>(own.keySet());
		known.addAll(terms.keySet());
		pattern.wrong("there is no list '" + name + "'; add it under 'words:', or use one of " + String.join(", ", known));
		return List.of();
	}

	private static List<String> names(Map<String, List<String>> spellings) {
		return spellings.values().stream().flatMap(List::stream).map(WordLists::plain).filter(phrase -> !phrase.isEmpty()).distinct().toList();
	}

	/** A name such as "Dr. Smith's (old)" has signs that mean something in a pattern, or nothing to it. */
	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'’&/%+ -]", " ").replaceAll("(?<![\\p{L}\\p{N}])['’&/%+-]+|['’&/-]+(?![\\p{L}\\p{N}])", " ").strip().replaceAll("\\s+", " ");
	}
}
