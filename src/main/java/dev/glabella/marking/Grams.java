package dev.glabella.marking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.glabella.language.Token;

/** The words of a stretch of text as features: each lemma, each pair of neighbours, and each lemma that is denied. */
final class Grams {

	private static final String BEGIN = "<", END = ">", DENIED = "!";

	private Grams() {}

	static Set<String> of(List<Token> tokens) {
		var grams = new LinkedHashSet<String>();
		var before = BEGIN;
		for (var token : tokens) {
			grams.add(token.lemma());
			grams.add(before + " " + token.lemma());
			if (token.negated()) grams.add(DENIED + token.lemma());
			before = token.lemma();
		}
		grams.add(before + " " + END);
		return grams;
	}
}
