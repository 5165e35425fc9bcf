package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.language.Analyzer;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;

/**
 * Reads "the second one", "both" or "the makeup one" as a choice among topics that were offered. A message that says anything beyond that is no choice.
 * @param offered topics, in the order in which the visitor read them
 */
record Choosing(Knowledge knowledge, Analyzer analyzer, List<String> offered) {

	private static final Map<String, Integer> PLACES = Map.ofEntries(Map.entry("first", 0), Map.entry("1st", 0), Map.entry("1", 0), Map.entry("former", 0), Map.entry("top", 0),
			Map.entry("second", 1), Map.entry("2nd", 1), Map.entry("2", 1), Map.entry("two", 1), Map.entry("middle", 1),
			Map.entry("third", 2), Map.entry("3rd", 2), Map.entry("3", 2), Map.entry("three", 2), Map.entry("fourth", 3), Map.entry("4th", 3), Map.entry("4", 3), Map.entry("four", 3));
	private static final Set<String> LAST = Set.of("last", "latter", "bottom", "final");
	private static final Set<String> ALL = Set.of("both", "all", "each", "everything");
	private static final Set<String> NONE = Set.of("neither", "none");
	private static final Set<String> COUNTED = Set.of("option", "number", "choice", "no", "answer");
	private static final Set<String> YES = Set.of("yes", "yeah", "yep", "yup", "sure", "ok", "okay", "please", "exactly", "right", "correct");
	private static final Set<String> FILLERS = Set.of("the", "a", "an", "i", "mean", "want", "would", "'d", "like", "go", "with", "for", "be", "it", "that", "this", "option", "number", "choice", "answer",
			"topic", "about", "um", "my", "to", "of", "they", "them", "these", "those", "choose", "pick", "take", "one", "and", "let", "us", "'s", "think", "probably", "know", "thanks", "thank", "you", "do", "we");

	/** The topics chosen; an empty list for "none of these", nothing when the message is no choice. */
	Optional<List<String>> read(Utterance utterance) {
		var words = utterance.tokens().filter(token -> !token.isMark()).toList();
		var rest = words.stream().map(Choosing::name).filter(word -> !FILLERS.contains(word) && !YES.contains(word)).toList();
		if (offered.isEmpty() || words.isEmpty()) return Optional.empty();
		if (rest.isEmpty()) return plain(words);
		if (rest.stream().allMatch(NONE::contains)) return Optional.of(List.of());
		if (rest.stream().allMatch(ALL::contains)) return Optional.of(offered);
		return placed(rest).or(() -> named(rest));
	}

	/** "Yes" to the only choice; "one", which is a number here. */
	private Optional<List<String>> plain(List<Token> words) {
		var names = words.stream().map(Choosing::name).toList();
		if (names.stream().allMatch(YES::contains)) return offered.size() == 1 ? Optional.of(offered) : Optional.empty();
		int one = names.indexOf("one");
		boolean counted = one > 0 && COUNTED.contains(names.get(one - 1)) || one == 0 && names.size() == 1;
		return counted ? Optional.of(List.of(offered.getFirst())) : Optional.empty();
	}

	private Optional<List<String>> placed(List<String> rest) {
		var chosen = new ArrayList<String>();
		for (var word : rest) {
			if (COUNTED.contains(word)) continue;
			int place = LAST.contains(word) ? offered.size() - 1 : PLACES.getOrDefault(word, -1);
			if (place < 0 || place >= offered.size()) return Optional.empty();
			chosen.add(offered.get(place));
		}
		return chosen.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(chosen));
	}

	/** The only one whose title or id has all these words. */
	private Optional<List<String>> named(List<String> rest) {
		var named = offered.stream().filter(topic -> words(topic).containsAll(rest)).toList();
		return named.size() == 1 ? Optional.of(named) : Optional.empty();
	}

	private Set<String> words(String topic) {
		var words = new HashSet<>(List.of(topic.split("-")));
		var title = knowledge.topic(topic).map(found -> found.title()).orElse("");
		analyzer.analyze(title + ". " + topic.replace('-', ' ')).tokens().forEach(token -> {
			words.add(token.lemma());
			words.add(token.spelling());
		});
		return words;
	}

	private static String name(Token token) {
		var word = token.spelling();
		return PLACES.containsKey(word) || LAST.contains(word) ? word : token.lemma();
	}
}
