package dev.glabella.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds who says a thing and its opposite: two clauses of the same content, one of them denied. */
final class Contradicting {

	private static final int LEAST = 2;
	private static final Set<String> BOUNDARIES = Set.of("and", "but", "or", "because", "so", "if", "while", "when", "although");

	private Contradicting() {}

	private record Clause(Set<String> said, boolean denied) {}

	static boolean itself(Statement statement) {
		var seen = new HashSet<Clause>();
		int from = 0;
		var words = statement.words();
		for (int i = 0; i <= words.size(); i++) {
			boolean ends = i == words.size() || BOUNDARIES.contains(words.get(i).lemma());
			if (!ends) continue;
			var clause = clause(words.subList(from, i));
			if (clause.said.size() >= LEAST && seen.contains(new Clause(clause.said, !clause.denied))) return true;
			seen.add(clause);
			from = i + 1;
		}
		return false;
	}

	private static Clause clause(List<Word> words) {
		return new Clause(words.stream().filter(Word::content).map(Word::lemma).collect(Collectors.toSet()), words.stream().anyMatch(Word::isCue));
	}
}
