package dev.glabella.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that deny each other: pairs of general English, and words that differ by a denying prefix. */
final class Opposites {

	private static final List<String> PREFIXES = List.of("un", "in", "im", "ir", "il", "dis", "non", "non-");
	private static final Set<String> PAIRS = pairs("""
			same different, open close, open closed, on off, more less, up down, before after, always never, increase decrease, high low, hot cold, warm cool, fast slow, long short, positive negative,
			inside outside, start stop, begin end, safe dangerous, temporary permanent, strong weak, left right, large small, big small, good bad, together apart, all none, many few, hard soft,
			heavy light, accept reject, present absent, rise fall, gain lose, keep lose, win lose, alive dead, tight loose, relax contract, expand contract, better worse, first last, early late,
			true false, right wrong, full empty, wet dry, thick thin, near far, push pull, add remove, common rare, attract repel, absorb emit, raise lower, strengthen weaken, improve worsen,
			allow prevent, higher lower, larger smaller, bigger smaller, faster slower, longer shorter, over under, above below, in out, include exclude, succeed fail, agree disagree, most least,
			old new, old young, deep shallow, wide narrow, rough smooth, easy difficult, easy hard, internal external, maximum minimum, upper lower, separate together""");

	private Opposites() {}

	private static Set<String> pairs(String text) {
		var pairs = new HashSet<String>();
		for (var pair : text.split(",")) {
			var two = pair.strip().split("\\s+");
			pairs.add(two[0] + " " + two[1]);
			pairs.add(two[1] + " " + two[0]);
		}
		return pairs;
	}

	static boolean are(String one, String other) {
		return PAIRS.contains(one + " " + other) || denies(one, other) || denies(other, one);
	}

	private static boolean denies(String longer, String shorter) {
		return shorter.length() > 3 && longer.length() > shorter.length() && longer.endsWith(shorter) && PREFIXES.contains(longer.substring(0, longer.length() - shorter.length()));
	}
}
