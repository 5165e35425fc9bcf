package dev.glabella.assistant;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.glabella.knowledge.Decision;
import dev.glabella.matching.Candidate;
import dev.glabella.matching.Match;

/**
 * Chooses what to do by what a mistake costs.
 * <p>
 * The costs are stated in units of one needless hand-off: a staff member reads one message more. A wrong answer costs {@value #WRONG_ANSWER}: the visitor is misled about a medicine, or
 * loses trust. A wrong "I only know about BOTOX" or a smile in the wrong place costs {@value #WRONG_DISMISSAL}. Asking "did you mean" costs {@value #CHOICE}, a tap, and
 * {@value #WRONG_CHOICE} more when the right topic is not among the choices, because a hand-off follows. With calibrated probabilities the cheapest action in expectation
 * follows; no threshold is set by hand.
 */
public class Policy {

	static final double WRONG_ANSWER = 1.5;
	static final double WRONG_DISMISSAL = 1.5;
	static final double NEEDLESS_HAND_OFF = 1;
	static final double CHOICE = 0.2;
	static final double WRONG_CHOICE = 1;
	static final int MOST_CHOICES = 4;
	/** A choice less likely than that only makes the list longer. */
	static final double LEAST_CHOICE = 0.05;

	private final Function<String, Decision> decisionOf;

	/**
	 * @param decisionOf what happens with a message about that label
	 */
	Policy(Function<String, Decision> decisionOf) {
		this.decisionOf = decisionOf;
	}

	/** What is cheapest; {@link Decision#HANDOFF} and the like do not say about what. */
	Decision choose(Match match) {
		var mass = new EnumMap<Decision, Double>(Decision.class);
		match.candidates().forEach(candidate -> mass.merge(decisionOf.apply(candidate.label()), candidate.confidence(), Double::sum));
		var costs = new EnumMap<Decision, Double>(Decision.class);
		costs.put(Decision.ANSWER, best(match, Decision.ANSWER).map(candidate -> (1 - candidate.confidence()) * WRONG_ANSWER).orElse(Double.MAX_VALUE));
		costs.put(Decision.CLARIFY, CHOICE + (1 - covered(match)) * WRONG_CHOICE);
		costs.put(Decision.HANDOFF, (1 - mass.getOrDefault(Decision.HANDOFF, 0.0)) * NEEDLESS_HAND_OFF);
		costs.put(Decision.SMALLTALK, (1 - mass.getOrDefault(Decision.SMALLTALK, 0.0)) * WRONG_DISMISSAL);
		costs.put(Decision.DECLINE, (1 - mass.getOrDefault(Decision.DECLINE, 0.0) - match.none()) * WRONG_DISMISSAL);
		return costs.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

	/**
	 * Whether naming the likeliest label is cheaper in expectation than saying that the message is about none of them, where no more than these two can be done, as
	 * with labels from outside the content that no decision is known for. A draw goes to "none".
	 */
	public static boolean accepts(Match match) {
		return (1 - match.best().confidence()) * WRONG_ANSWER < (1 - match.none()) * NEEDLESS_HAND_OFF;
	}

	/** The likeliest label that leads to that decision. */
	java.util.Optional<Candidate> best(Match match, Decision decision) {
		return match.candidates().stream().filter(candidate -> decisionOf.apply(candidate.label()) == decision).findFirst();
	}

	/** The topics to offer: the likeliest, at most {@value #MOST_CHOICES}. */
	List<Candidate> choices(Match match) {
		return match.candidates().stream().filter(candidate -> decisionOf.apply(candidate.label()) == Decision.ANSWER)
				.limit(MOST_CHOICES).filter(candidate -> candidate.confidence() >= LEAST_CHOICE).toList();
	}

	private double covered(Match match) {
		return choices(match).stream().mapToDouble(Candidate::confidence).sum();
	}
}
