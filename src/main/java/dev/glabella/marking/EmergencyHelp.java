package dev.glabella.marking;

import java.util.Comparator;
import java.util.List;

import dev.glabella.grading.Comparer;
import dev.glabella.language.Token;
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
	 * @param words those that name help; where none do and the patient is sent there nevertheless, those that sound most like it
	 * @param named whether a pattern found them
	 * @param sent whether the patient is sent there now
	 */
	record Found(@Nullable Quote words, boolean named, boolean sent) {}

	Found in(ReadReply reply, Signals.Found signals) {
		var naming = signals.of(Signal.ACTS_EMERGENCY).stream().map(Hit::quote).toList();
		var named = naming.stream().filter(words -> !reply.isConditional(words)).findFirst();
		if (named.isPresent()) return new Found(named.get(), true, sense.isEmpty() || odds(reply) < NAMED);
		if (!naming.isEmpty()) return new Found(naming.getFirst(), true, false);
		boolean sent = !sense.isEmpty() && reply.words() > 0 && odds(reply) < NOT_NAMED;
		return new Found(sent ? likest(reply) : null, false, sent);
	}

	private double odds(ReadReply reply) {
		return odds(comparer.said(reply.utterance().text(), reply.tokens()), reply.tokens());
	}

	private Quote likest(ReadReply reply) {
		return reply.quote(reply.parts().stream().min(Comparator.comparingDouble(part -> odds(part.said(), part.clause().tokens()))).orElseThrow().clause());
	}

	private double odds(Comparer.Said said, List<Token> tokens) {
		return sense.odds(sense.features(said.vector(), EmergencyLesson.FLAG, Grams.of(tokens)));
	}
}
