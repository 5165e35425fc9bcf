package dev.glabella.marking;

import dev.glabella.grading.Comparer;
import dev.glabella.marking.Signals.Hit;
import dev.glabella.marking.Signals.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reply to an emergency sends the patient to emergency help now. Patterns say where help is named; what was learned of whole replies says whether it is meant: "911 if it gets worse" and "no need for the ER" name it too.
 */
class EmergencyHelp {

	/** Odds, as a logarithm, that a reply does not help, from which on it is taken for one: where help is named, and where no pattern found any. Chosen on replies of writers who were set aside in turn ({@code docs/marking.md}). */
	private static final double NAMED = -0.5, NOT_NAMED = -3;

	private final Sense sense;
	private final Comparer comparer;

	EmergencyHelp(Sense sense, Comparer comparer) {
		this.sense = sense;
		this.comparer = comparer;
	}

	/**
	 * What was found of help.
	 * @param named where help is named that does not hang on an "if"; null if nowhere
	 * @param sent whether the patient is sent there
	 */
	record Found(@Nullable Hit named, boolean sent) {}

	Found in(ReadReply reply, Signals.Found signals) {
		var named = signals.of(Signal.ACTS_EMERGENCY).stream().filter(hit -> !reply.isConditional(hit.quote())).findFirst().orElse(null);
		boolean onlyConditional = named == null && signals.has(Signal.ACTS_EMERGENCY);
		if (sense.isEmpty() || reply.words() == 0 || onlyConditional) return new Found(named, named != null);
		var meaning = comparer.said(reply.utterance().text(), reply.tokens()).vector();
		double odds = sense.odds(sense.features(meaning, EmergencyLesson.FLAG, Grams.of(reply.tokens())));
		return new Found(named, odds < (named != null ? NAMED : NOT_NAMED));
	}
}
