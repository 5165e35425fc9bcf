package dev.glabella.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Splits a written word of a pattern as the tokenizer splits it in a sentence: "can't" into "can" and "not", "lip-flip" into three, "x-ray" not at all. */
class Contractions {

	/** The content says the same words over and over, and a tokenizer is dear to make. */
	private static final Map<String, List<List<Set<String>>>> KNOWN = new ConcurrentHashMap<>();

	private Contractions() {}

	/** The ways in which a lower-case word may be cut, "a&e" in three tokens and "A&E" in one; each token as the spellings and base forms it may show. */
	static List<List<Set<String>>> ways(String word) {
		return KNOWN.computeIfAbsent(word.replace('’', '\''), known -> {
			var lower = cut(known);
			boolean capitalsStayWhole = lower.size() > 1 && Tokenizing.words(known.toUpperCase(Locale.ROOT)).size() == 1;
			return capitalsStayWhole ? List.of(lower, List.of(Set.of(known))) : List.of(lower);
		});
	}

	private static List<Set<String>> cut(String word) {
		if (word.startsWith("'") || word.equals("n't")) return List.of(Set.of(word));   // the ending of a short form, as a word of its own
		var tokens = new ArrayList<Set<String>>();
		for (var token : Tokenizing.words(word)) tokens.add(tokens.isEmpty() ? stem(token) : ending(token));
		return List.copyOf(tokens);
	}

	private static Set<String> stem(String token) {
		return switch (token) {
			case "ca" -> Set.of("ca", "can");
			case "wo" -> Set.of("wo", "will");
			case "sha" -> Set.of("sha", "shall");
			default -> Set.of(token);
		};
	}

	private static Set<String> ending(String token) {
		return switch (token) {
			case "n't" -> Set.of("n't", "not");
			case "'s", "'m", "'re" -> Set.of(token, "be");
			case "'ve" -> Set.of("'ve", "have");
			case "'ll" -> Set.of("'ll", "will");
			case "'d" -> Set.of("'d", "would", "have");
			default -> Set.of(token);
		};
	}
}
