package dev.glabella.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.glabella.knowledge.PatternSet;
import dev.glabella.knowledge.RedFlags;
import dev.glabella.language.Sentence;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;
import dev.glabella.language.WordPattern;
import dev.glabella.language.WordPatterns;

/**
 * Finds symptoms that need urgent advice. Recall comes first: a flag is dropped only when its own clause denies it, when its words are known to speak of something else
 * ("swallow the price"), or when the sentence plainly asks about side effects in general and tells of nobody who has them.
 */
class RedFlagFinder {

	/** "Can I get …", "if I feel …": what follows such a word tells of nothing that is so. */
	private static final Set<String> SUPPOSING = Set.of("can", "could", "will", "would", "may", "might", "shall", "should", "do", "if", "make", "cause", "get");
	private static final Set<String> CLAUSE_ENDS = Set.of(".", ";", ":", "!", "?", "but", "though", "however", "except");

	/** The level whose symptoms can wait for a call to the clinic on the same day. */
	static final String SAME_DAY = "same-day";

	private final WordPatterns<PatternSet> flags = new WordPatterns<>();
	private final WordPatterns<String> general = new WordPatterns<>();
	private final WordPatterns<String> told = new WordPatterns<>();
	private final WordPatterns<String> denied = new WordPatterns<>();
	private final WordPatterns<String> harmless = new WordPatterns<>();
	private final List<String> levels;

	RedFlagFinder(RedFlags redFlags) {
		redFlags.flags().forEach(flag -> flags.add(flag, flag.patterns()));
		general.add("general", redFlags.askedInGeneral());
		told.add("told", redFlags.told());
		denied.add("denied", redFlags.denied());
		harmless.add("harmless", redFlags.harmless());
		levels = List.copyOf(redFlags.levels().keySet());
	}

	/** The most urgent symptom that the message tells of. */
	Optional<PatternSet> find(Utterance utterance) {
		return utterance.sentences().stream().flatMap(sentence -> find(sentence).stream())
				.min(Comparator.comparingInt(flag -> levels.indexOf(flag.level())));
	}

	/** Whether the message asks what can happen to people, rather than telling what happens to somebody. */
	boolean isGeneral(Utterance utterance) {
		return utterance.sentences().stream().noneMatch(sentence -> tells(sentence.tokens()))
				&& utterance.sentences().stream().anyMatch(sentence -> general.matchAny(sentence.tokens()));
	}

	/** Whether it asks about such a symptom in general. */
	boolean asksInGeneral(Utterance utterance) {
		return isGeneral(utterance) && utterance.sentences().stream().anyMatch(sentence -> flags.matchAny(sentence.tokens()));
	}

	/** The most urgent sign that such a question is about. */
	Optional<PatternSet> mentioned(Utterance utterance) {
		if (!isGeneral(utterance)) return Optional.empty();
		return utterance.sentences().stream().flatMap(sentence -> flags.findAll(sentence.tokens()).keySet().stream())
				.min(Comparator.comparingInt(flag -> levels.indexOf(flag.level())));
	}

	/** Whether somebody tells how things stand with a person, whatever the message is about. */
	boolean tells(Utterance utterance) {
		return utterance.sentences().stream().anyMatch(sentence -> tells(sentence.tokens()));
	}

	/**
	 * The message without the clauses that name a sign only to deny it, or that use its words for something else; empty when there are none. What is left has to be
	 * measured by itself: a sentence vector hardly sees a "not".
	 */
	Optional<String> withoutTakenBack(Utterance utterance) {
		return Clauses.without(utterance, false, this::takesBack);
	}

	private boolean takesBack(List<Token> clause) {
		var found = flags.findAll(clause).values().stream().flatMap(List::stream).toList();
		var other = harmless(clause);
		if (found.isEmpty()) return !other.isEmpty();
		return found.stream().allMatch(span -> isTakenBack(clause, span, other));
	}

	private List<PatternSet> find(Sentence sentence) {
		var tokens = sentence.tokens();
		var found = flags.findAll(tokens);
		if (found.isEmpty() || general.matchAny(tokens) && !tells(tokens)) return List.of();
		var other = harmless(tokens);
		return found.entrySet().stream().filter(entry -> !entry.getValue().stream().allMatch(span -> isTakenBack(tokens, span, other))).map(java.util.Map.Entry::getKey).toList();
	}

	private List<WordPattern.Span> harmless(List<Token> tokens) {
		return harmless.findAll(tokens).values().stream().flatMap(List::stream).toList();
	}

	private boolean isTakenBack(List<Token> tokens, WordPattern.Span span, List<WordPattern.Span> other) {
		return isDenied(tokens, span) || other.stream().anyMatch(harmless -> harmless.from() < span.to() && span.from() < harmless.to());
	}

	private boolean tells(List<Token> tokens) {
		return told.findAll(tokens).values().stream().flatMap(List::stream)
				.anyMatch(span -> span.from() == 0 || !SUPPOSING.contains(tokens.get(span.from() - 1).lemma()));
	}

	private boolean isDenied(List<Token> tokens, WordPattern.Span span) {
		int clause = span.from();
		while (clause > 0 && !CLAUSE_ENDS.contains(tokens.get(clause - 1).lemma())) clause--;
		int symptom = span.from() - clause;
		return denied.findAll(tokens.subList(clause, span.to())).values().stream().flatMap(List::stream).anyMatch(denial -> denial.from() < symptom);
	}
}
