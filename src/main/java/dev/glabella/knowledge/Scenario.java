package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A case for practice: a simulated patient who asks, keeps something back and reacts to how the trainee answers. {@code docs/scenarios.md} says how one is written and what each part means.
 * @param stage 1 for the first cases, 2 and 3 for later ones
 * @param order among the cases of its stage
 * @param minutes how long it usually takes
 * @param goal what the trainee is to reach, as the case card says it
 * @param trust at the start, 0 to {@value #MOST_TRUST}
 * @param agenda ids of the nodes she goes through, in order
 * @param shuffled those of the agenda that change places from session to session
 * @param nodes by id, in the order of the file
 * @param knows what she answers when she is asked
 * @param endings the first whose conditions hold is the one; the last holds always
 */
public record Scenario(String id, String title, int stage, int order, int minutes, Person person, String goal, int trust, Hidden hidden, List<String> agenda, List<String> shuffled,
		Map<String, Node> nodes, List<Knows> knows, List<Ending> endings, Voice voice) {

	/** Trust runs from 0 to here. */
	public static final int MOST_TRUST = 3;

	/** The node with that id, if it is one. */
	public Optional<Node> node(String id) {
		return Optional.ofNullable(nodes.get(id));
	}

	/** The same case with one thing more that she says, before the last of her agenda. */
	Scenario with(Node drill) {
		var longer = new ArrayList<>(agenda);
		longer.add(Math.max(1, agenda.size() - 1), drill.id());
		var more = new LinkedHashMap<>(nodes);
		more.put(drill.id(), drill);
		return new Scenario(id, title, stage, order, minutes, person, goal, trust, hidden, List.copyOf(longer), shuffled, Collections.unmodifiableMap(more), knows, endings, voice);
	}

	/** The ending with that id, if it is one. */
	public Optional<Ending> ending(String id) {
		return endings.stream().filter(ending -> ending.id().equals(id)).findFirst();
	}

	/**
	 * Who the patient is.
	 * @param about what the case card tells; nothing that is hidden
	 * @param pace words she types a minute
	 */
	public record Person(String name, int age, String about, String channel, int pace) {}

	/**
	 * What she keeps back at first.
	 * @param concern as the debrief tells it
	 * @param where how it could have been found
	 * @param hint what she lets slip
	 * @param key questions that bring it out at once
	 * @param node what she says then
	 */
	public record Hidden(String concern, String where, List<String> hint, List<String> key, String node) {}

	/**
	 * Something she says and wants an answer to.
	 * @param needs facts that a good answer holds, as {@code topic.fact}
	 * @param also facts that are welcome; she may ask for one of them
	 * @param askAgain how she asks for a fact that is missing
	 * @param offers how she asks back when she did not understand
	 * @param feeling words that name her feeling or what it is about
	 * @param flag what a good answer has to do beside informing
	 * @param then where she goes afterwards instead of on with the agenda
	 */
	public record Node(String id, List<String> says, List<String> needs, List<String> also, Map<String, List<String>> askAgain, List<String> offers, List<String> feeling,
			@Nullable Flag flag, Map<Trigger, Reaction> on, @Nullable String then) {}

	/** What her words call for beside information; the later, the more urgent. */
	public enum Flag {

		/** The clinician decides; nothing is cleared before. */
		CLINICIAN,
		/** The clinic has to hear of it today. */
		SAME_DAY,
		/** Emergency services, now. */
		EMERGENCY;

		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	/** What a reply does, in the order in which she reacts. */
	public enum Move {
		CLAIMS, MISSES_FLAG, DISMISSES, ESCALATES, ACKNOWLEDGES, ASKS, DEFERS, COVERS, PARTLY, UNCLEAR;

		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	/** What sets a reaction off: a move, and for {@link Move#CLAIMS} which claim. */
	public record Trigger(Move move, @Nullable String claim) {

		@Override
		public String toString() {
			return claim == null ? move.code() : move.code() + " " + claim;
		}
	}

	/**
	 * How she reacts.
	 * @param to the node or ending she goes to; where it is missing, the move itself decides
	 * @param trust what is added to her trust; null leaves it to the move
	 */
	public record Reaction(List<String> says, @Nullable String to, @Nullable Integer trust) {}

	/** Something she can tell of herself. */
	public record Knows(String id, List<String> asked, List<String> says) {}

	/** How it comes out. */
	public enum Tone {
		GOOD, MIXED, BAD
	}

	/**
	 * A way the case can end.
	 * @param atOnce whether it breaks off as soon as its conditions hold
	 * @param note what happened, for the debrief
	 */
	public record Ending(String id, Conditions when, Tone tone, List<String> says, String note, boolean atOnce) {}

	/**
	 * All that are there have to hold.
	 * @param trust at least
	 * @param trustBelow less than
	 * @param claimed at least one of these wrong claims was made; empty for no condition
	 * @param dismissed at least so often
	 * @param visited all of these nodes were said; empty for no condition
	 */
	public record Conditions(@Nullable Integer trust, @Nullable Integer trustBelow, @Nullable Boolean revealed, List<String> claimed, @Nullable Integer dismissed,
			@Nullable Boolean missedFlag, @Nullable Boolean escalated, List<String> visited) {

		/** Whether nothing is asked for. */
		public boolean isNone() {
			return trust == null && trustBelow == null && revealed == null && claimed.isEmpty() && dismissed == null && missedFlag == null && escalated == null && visited.isEmpty();
		}
	}

	/** Her own words for what may happen anywhere in the case. */
	public record Voice(List<String> thanks, List<String> warms, List<String> hurt, List<String> tooLong, List<String> unclear, List<String> movesOn, List<String> nothingSpecial) {}
}
