package dev.glabella.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.glabella.language.Token;

/** Turns answers into ones that must not pass: right ones by a "not", wrong ones by strewing in the words of a reference. */
final class Twist {

	private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "can", "will", "would", "should", "may", "might", "could", "must", "shall");

	private Twist() {}

	/** With a "not" behind one of its auxiliaries, or else before one of its verbs, or else in front. */
	static String denied(List<Token> tokens, Random random) {
		var behind = new ArrayList<Integer>();
		var before = new ArrayList<Integer>();
		for (int i = 0; i < tokens.size(); i++) {
			if (AUXILIARIES.contains(tokens.get(i).lemma())) behind.add(i + 1);
			else if (tokens.get(i).tag().startsWith("VB")) before.add(i);
		}
		var places = !behind.isEmpty() && random.nextInt(4) > 0 ? behind : !before.isEmpty() ? before : behind;
		int at = places.isEmpty() ? 0 : places.get(random.nextInt(4) > 0 ? 0 : random.nextInt(places.size()));
		var words = new ArrayList<>(tokens.stream().map(Token::word).toList());
		words.add(at, "not");
		return String.join(" ", words);
	}

	/** With the words of a reference, in any order, before, behind, or in place of the answer. */
	static String stuffed(String answer, List<Token> reference, Random random) {
		boolean all = random.nextInt(3) == 0;
		var words = new ArrayList<String>();
		for (int i = 0; i < reference.size(); i++) {
			var token = reference.get(i);
			if (!token.isMark() && (all || Word.of(token, i == 0, false).content())) words.add(token.word());
		}
		if (all || random.nextBoolean()) Collections.shuffle(words, random);
		var bag = String.join(random.nextInt(4) == 0 ? ", " : " ", words);
		return switch (random.nextInt(6)) {
			case 0 -> bag;
			case 1 -> bag + " " + answer;
			default -> answer + (random.nextInt(4) == 0 ? ". " : " ") + bag;
		};
	}
}
