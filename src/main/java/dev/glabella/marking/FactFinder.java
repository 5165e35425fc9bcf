package dev.glabella.marking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.grading.Comparer;
import dev.glabella.grading.Sign;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Marking;
import dev.glabella.knowledge.Marking.FactWordings;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.ReadReply.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts in a reply: for each clause how near it comes to the wordings of a fact, how much nearer than to those of its opposite, and whether its numbers are within the fact's range. A logistic
 * function of those signs says how likely the fact was said; between two marks the program is not sure.
 * <p>
 * The weights were fitted on the 268 labelled replies for choosing ({@code trainee-replies.csv}), always judging by the likeliest clause. With the replies to one question in eight left out in turn, the kappa of what
 * is certain with the labels is 0.79 and 10 % are not sure. Nothing of the kind tells a contradiction well enough to be held against somebody (the best rule was right in 4 of 10), so a fact counts as
 * contradicted only where {@link ClaimFinder} confirms the claim that goes against it.
 */
class FactFinder {

	/** From here on a fact was said; below {@link #UNLIKELY} it was not found. */
	static final double LIKELY = 0.65;
	static final double UNLIKELY = 0.35;
	private static final int MOST_FACTS_A_CLAUSE = 2;

	/** How much nearer to the opposite than to the fact makes what was found doubtful. */
	private static final double OPPOSED = -0.05;

	private final Comparer comparer;
	private final Map<String, Known> facts;

	/** A fact that can be graded. */
	private record Known(FactWordings fact, Comparer.Wordings says, Comparer.Wordings denies) {}

	FactFinder(Knowledge knowledge, Marking marking, Comparer comparer) {
		this.comparer = comparer;
		this.facts = marking.facts().values().stream().filter(fact -> isCurrent(fact, knowledge)).collect(Collectors.toMap(FactWordings::id, this::known, (one, other) -> one, LinkedHashMap::new));
	}

	/** What was written for another statement proves nothing about this one. */
	private static boolean isCurrent(FactWordings fact, Knowledge knowledge) {
		return knowledge.fact(fact.id()).filter(now -> now.say().equals(fact.says())).isPresent();
	}

	private Known known(FactWordings fact) {
		var says = Stream.concat(Stream.of(fact.says()), fact.wordings().stream()).toList();
		return new Known(fact, comparer.wordings(fact.ask(), says), comparer.wordings(fact.ask(), fact.opposites().isEmpty() ? says : fact.opposites()));
	}

	boolean knows(String fact) {
		return facts.containsKey(fact);
	}

	/** What one clause says about one fact. */
	private record Evidence(Clause clause, double[] signs, double score) {}

	List<FactFound> find(ReadReply reply, Situation situation) {
		var found = new ArrayList<FactFound>();
		var credits = new HashMap<Clause, Integer>();
		Stream.concat(situation.needs().stream(), situation.also().stream()).distinct().filter(facts::containsKey)
			.forEach(name -> found.add(find(facts.get(name), reply, situation.needs().contains(name), credits)));
		return List.copyOf(found);
	}

	private FactFound find(Known known, ReadReply reply, boolean needed, Map<Clause, Integer> credits) {
		var best = statements(reply).map(part -> evidence(known, part)).max(Comparator.comparingDouble(Evidence::score)).orElse(null);
		if (best == null || best.score < UNLIKELY) return new FactFound(known.fact.id(), needed, State.NOT_FOUND, best == null ? 0 : best.score, null, null);
		var quote = reply.quote(best.clause);
		var doubt = doubt(best, credits);
		return new FactFound(known.fact.id(), needed, doubt == null ? State.SAID : State.NOT_SURE, best.score, quote, doubt);
	}

	/** Why it is not certain that the fact was said. */
	private static @Nullable String doubt(Evidence best, Map<Clause, Integer> credits) {
		if (best.signs[MARGIN] < OPPOSED) return "These words may say the opposite; the program cannot tell.";
		if (best.score < LIKELY) return "These words come near it; the program cannot tell.";
		return credits.merge(best.clause, 1, Integer::sum) > MOST_FACTS_A_CLAUSE ? "One clause seems to hold many facts at once." : null;
	}

	private static Stream<Part> statements(ReadReply reply) {
		return reply.parts().stream().filter(part -> !part.clause().question());
	}

	private Evidence evidence(Known known, Part part) {
		var signs = signs(known, part);
		return new Evidence(part.clause(), signs, score(signs));
	}

	static final int MEANING = 0, CONSISTENT = 1, PRECISION = 2, PIECES = 3, CONFLICT = 4, DENIAL = 5, MARGIN = 6, RECALL_MARGIN = 7, RIGHT_NUMBER = 8, WRONG_NUMBER = 9, NUMBER_MISSING = 10, VERB = 11;
	private static final double[] WEIGHTS = {11.661, 2.815, -1.658, 7.959, -0.233, -0.274, 6.619, 1.246, -1.579, -2.362, -2.759, 0.4};
	private static final double BIAS = -11.602;

	private double[] signs(Known known, Part part) {
		var to = comparer.compare(part.said(), known.says);
		var from = comparer.compare(part.said(), known.denies);
		var signs = new double[WEIGHTS.length];
		signs[MEANING] = of(to, Sign.MEANING);
		signs[CONSISTENT] = of(to, Sign.CONSISTENT);
		signs[PRECISION] = of(to, Sign.PRECISION);
		signs[PIECES] = of(to, Sign.PIECES);
		signs[CONFLICT] = of(to, Sign.CONFLICT);
		signs[DENIAL] = of(to, Sign.DENIAL_DIFFERS);
		signs[MARGIN] = of(to, Sign.MEANING) - of(from, Sign.MEANING);
		signs[RECALL_MARGIN] = of(to, Sign.CONSISTENT) - of(from, Sign.CONSISTENT);
		signs[VERB] = part.clause().hasVerb() ? 1 : 0;
		numbers(known.fact, part, signs);
		return signs;
	}

	private static void numbers(FactWordings fact, Part part, double[] signs) {
		var range = fact.range();
		if (range == null) return;
		var amounts = Amounts.in(part.clause().tokens()).stream().filter(amount -> amount.isLike(range)).toList();
		if (amounts.isEmpty()) signs[NUMBER_MISSING] = 1;
		else if (amounts.stream().anyMatch(amount -> amount.isWithin(range))) signs[RIGHT_NUMBER] = 1;
		else signs[WRONG_NUMBER] = 1;
	}

	private static double of(double[] signs, Sign sign) {
		return signs[sign.ordinal()];
	}

	private static double score(double[] signs) {
		double sum = BIAS;
		for (int i = 0; i < signs.length; i++) sum += WEIGHTS[i] * signs[i];
		return 1 / (1 + Math.exp(-sum));
	}

	/** The signs of every clause for one fact, for measuring. */
	List<double[]> signsOf(String fact, ReadReply reply) {
		var known = facts.get(fact);
		return known == null ? List.of() : statements(reply).map(part -> signs(known, part)).toList();
	}
}
