package dev.glabella.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a written word of a pattern the way the tokenizer splits it in a sentence: "can't" into "can" and "not". */
class Contractions {

	private Contractions() {}

	/** The tokens of a lower-case word; each as the spellings and base forms it may show. */
	static List<Set<String>> split(String word) {
		int hyphen = word.indexOf('-', 1);
		if (hyphen > 0 && hyphen < word.length() - 1) {
			var parts = new ArrayList<>(split(word.substring(0, hyphen)));
			parts.add(Set.of("-"));
			parts.addAll(split(word.substring(hyphen + 1)));
			return parts;
		}
		if (word.equals("cannot") || word.equals("can't")) return List.of(Set.of("can", "ca"), Set.of("not", "n't"));
		if (word.equals("won't")) return List.of(Set.of("will", "wo"), Set.of("not", "n't"));
		if (word.endsWith("n't")) return List.of(Set.of(word.substring(0, word.length() - 3)), Set.of("not", "n't"));
		int mark = word.lastIndexOf('\'');
		if (mark <= 0) return List.of(Set.of(word));
		return switch (word.substring(mark)) {
			case "'s" -> List.of(Set.of(word.substring(0, mark)), Set.of("'s", "be"));
			case "'m" -> List.of(Set.of(word.substring(0, mark)), Set.of("'m", "be"));
			case "'re" -> List.of(Set.of(word.substring(0, mark)), Set.of("'re", "be"));
			case "'ve" -> List.of(Set.of(word.substring(0, mark)), Set.of("'ve", "have"));
			case "'ll" -> List.of(Set.of(word.substring(0, mark)), Set.of("'ll", "will"));
			case "'d" -> List.of(Set.of(word.substring(0, mark)), Set.of("'d", "would", "have"));
			default -> List.of(Set.of(word));
		};
	}
}
