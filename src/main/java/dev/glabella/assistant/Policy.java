package dev.glabella.assistant;

import java.util.List;

import dev.glabella.matching.Candidate;
import dev.glabella.matching.Match;

/**
 * Chooses between answering, asking back and handing over by what a mistake costs.
 * <p>
 * The costs are stated in units of one needless hand-off: a staff member reads one message more. A wrong answer costs {@value #WRONG_ANSWER} of those: the visitor is misled about a
 * medicine. Asking "did you mean" costs {@value #CHOICE}: a tap. Choices without the right one among them cost {@value #WRONG_CHOICE}, being a tap and then a hand-off. With calibrated
 * probabilities the cheapest action in expectation follows; no threshold is set by hand.
 */
class Policy {

	static final double WRONG_ANSWER = 3;
	static final double HAND_OFF = 1;
	static final double CHOICE = 0.35;
	static final double WRONG_CHOICE = 1.5;
	static final int MOST_CHOICES = 4;
	/** A choice less likely than that only makes the list longer. */
	static final double LEAST_CHOICE = 0.06;

	/** What is cheapest. */
	enum Action { ANSWER, CLARIFY, HAND_OFF }

	private Policy() {}

	static Action choose(Match match) {
		double answer = (1 - match.best().confidence()) * WRONG_ANSWER;
		var choices = choices(match);
		double covered = choices.stream().mapToDouble(Candidate::confidence).sum();
		double clarify = choices.size() < 2 ? Double.MAX_VALUE : CHOICE + (1 - covered) * WRONG_CHOICE;
		if (answer <= clarify && answer <= HAND_OFF) return Action.ANSWER;
		return clarify <= HAND_OFF ? Action.CLARIFY : Action.HAND_OFF;
	}

	/** What to offer: the likeliest, at most {@value #MOST_CHOICES}. */
	static List<Candidate> choices(Match match) {
		return match.candidates().stream().limit(MOST_CHOICES).filter(candidate -> candidate.confidence() >= LEAST_CHOICE).toList();
	}
}
