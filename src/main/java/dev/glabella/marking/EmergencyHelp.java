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

	/**
	 * Odds, as a logarithm, that a reply does not help: where help is named, below the first it is taken for help, from the second on for none, and the program cannot tell between them. Set with the 180
	 * replies of {@code docs/marking.md} in view, of which nothing is learned.
	 */
	private static final double NAMED = -0.5, NAMED_IN_VAIN = 0;
	/** Likewise where no pattern found any. */
	private static final double NOT_NAMED = -3, NOT_NAMED_IN_VAIN = -1;
	/** What hangs on an "if" is never taken for help, since "911 if it gets worse" leaves it to the patient; yet "if swallowing is hard, call 911 now" may mean this very one. */
	private static final double NEVER = Double.NEGATIVE_INFINITY;
	private static final int FEWEST_WORDS = 3;

	private final Sense sense;
	private final Comparer comparer;

	EmergencyHelp(Sense sense, Comparer comparer) {
		this.sense = sense;
		this.comparer = comparer;
	}

	/** Whether the patient is sent to emergency help now. */
	enum Sent {
		YES, NO,
		/** The program cannot tell whether help is meant. */
		NOT_SURE
	}

	/**
	 * What was found of help.
	 * @param words those that name help; where none do and the patient may be sent there nevertheless, those that sound most like it
	 * @param named whether a pattern found them
	 */
	record Found(@Nullable Quote words, boolean named, Sent sent) {}

	Found in(ReadReply reply, Signals.Found signals) {
		var naming = signals.of(Signal.ACTS_EMERGENCY).stream().map(Hit::quote).toList();
		var named = naming.stream().filter(words -> !reply.isConditional(words)).findFirst();
		var words = named.or(() -> naming.stream().findFirst()).orElse(null);
		if (sense.isEmpty() || reply.words() == 0) return new Found(words, words != null, named.isPresent() ? Sent.YES : Sent.NO);
		double odds = odds(comparer.said(reply.utterance().text(), reply.tokens()), reply.tokens());
		if (words != null) return new Found(words, true, sent(odds, named.isPresent() ? NAMED : NEVER, NAMED_IN_VAIN));
		var sent = sent(odds, NOT_NAMED, NOT_NAMED_IN_VAIN);
		return new Found(sent == Sent.NO ? null : likest(reply), false, sent);
	}

	private static Sent sent(double odds, double yes, double no) {
		return odds < yes ? Sent.YES : odds < no ? Sent.NOT_SURE : Sent.NO;
	}

	/** The first clause that would do by itself, or else the one that comes nearest to it. What a word or two mean by themselves is mere chance. */
	private Quote likest(ReadReply reply) {
		var all = reply.parts().stream().filter(part -> !part.clause().whole()).toList();
		var telling = all.stream().filter(part -> part.clause().words() >= FEWEST_WORDS).toList();
		var clauses = telling.isEmpty() ? all : telling;
		var first = clauses.stream().filter(part -> odds(part) < NOT_NAMED).findFirst();
		return reply.quote(first.orElseGet(() -> clauses.stream().min(Comparator.comparingDouble(this::odds)).orElseThrow()).clause());
	}

	private double odds(ReadReply.Part part) {
		return odds(part.said(), part.clause().tokens());
	}

	private double odds(Comparer.Said said, List<Token> tokens) {
		return sense.odds(sense.features(said.vector(), EmergencyLesson.FLAG, Grams.of(tokens)));
	}
}
