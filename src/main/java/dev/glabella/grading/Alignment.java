package dev.glabella.grading;

import java.util.List;
import java.util.Set;

/**
 * The words of an answer beside those of one reference.
 * @param recall how much of what the reference says the answer says too, words of the question discounted
 * @param plainRecall the same with every word at its full weight
 * @param precision how much of what the answer says stands in the reference
 * @param conflict of what both speak of, the share that one of them denies or turns into its opposite
 * @param agreement of what the reference denies, the share that the answer denies too
 * @param order of the pairs of neighbours in the reference, the share that the answer has
 */
record Alignment(double recall, double plainRecall, double precision, double conflict, double agreement, double order) {

	/** What the question says already proves little. */
	private static final double ASKED = 0.25;
	private static final double RELATED = 0.85;

	static Alignment of(Statement answer, Statement reference, Item item, Weights weights) {
		var asked = item.asked();
		var question = item.question().text();
		var told = answer.content();
		var wanted = reference.content();
		double all = 0, found = 0, allPlain = 0, foundPlain = 0, conflicting = 0, denied = 0, agreeing = 0;
		for (var word : wanted) {
			double plain = weights.of(word.lemma(), question);
			double weight = asked.contains(word.lemma()) ? ASKED * plain : plain;
			var match = Match.best(word, told);
			all += weight;
			allPlain += plain;
			found += weight * match.likeness;
			foundPlain += plain * match.likeness;
			if (match.likeness > 0 && match.opposed) conflicting += plain;
			if (word.denied()) {
				denied += plain;
				if (match.likeness > 0 && !match.opposed) agreeing += plain;
			}
		}
		double said = 0, supported = 0;
		for (var word : told) {
			double weight = weights.of(word.lemma(), question) * (asked.contains(word.lemma()) ? ASKED : 1);
			said += weight;
			supported += weight * Match.best(word, wanted).likeness;
		}
		return new Alignment(share(found, all), share(foundPlain, allPlain), share(supported, said), share(conflicting, foundPlain), denied == 0 ? 0.5 : agreeing / denied, order(answer, reference));
	}

	private static double share(double part, double whole) {
		return whole == 0 ? 0 : part / whole;
	}

	private static double order(Statement answer, Statement reference) {
		var pairs = Terms.pairs(reference.words());
		if (pairs.isEmpty()) return 0;
		var have = Set.copyOf(Terms.pairs(answer.words()));
		return (double) pairs.stream().filter(have::contains).count() / pairs.size();
	}

	/** How the likest word on the other side stands to one. */
	private record Match(double likeness, boolean opposed) {

		private static Match best(Word word, List<Word> others) {
			var best = new Match(0, false);
			for (var other : others) {
				var match = of(word, other);
				if (match.likeness > best.likeness || match.likeness == best.likeness && best.opposed) best = match;
			}
			return best;
		}

		private static Match of(Word one, Word other) {
			boolean differ = one.denied() != other.denied();
			if (one.lemma().equals(other.lemma())) return new Match(1, differ);
			if (one.isNumber() || other.isNumber()) return new Match(0, false);
			if (Opposites.are(one.lemma(), other.lemma())) return new Match(RELATED, !differ);
			return related(one.lemma(), other.lemma()) ? new Match(RELATED, differ) : new Match(0, false);
		}

		/** Of one stem, as "connect" and "connection". */
		private static boolean related(String one, String other) {
			int shorter = Math.min(one.length(), other.length());
			int same = 0;
			while (same < shorter && one.charAt(same) == other.charAt(same)) same++;
			return same >= 4 && same >= shorter - 1 && same * 10 >= Math.max(one.length(), other.length()) * 6;
		}
	}
}
