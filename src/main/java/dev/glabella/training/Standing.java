package dev.glabella.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.glabella.knowledge.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Where a talk with a simulated patient stands: all that her next words depend on beside the reply. Stored with each turn.
 * @param node what she waits for an answer to
 * @param trust 0 to {@value Scenario#MOST_TRUST}
 * @param again how often she asked again at this node
 * @param askedBack whether she asked at this node what was meant
 * @param openlyAsked whether the trainee asked something at this node
 * @param visited nodes she said, in order
 * @param covered facts that were said at this node
 * @param told facts that were said in the whole talk
 * @param used lines she said: none is said twice
 * @param dismissed how often she was brushed aside
 * @param claimed wrong claims that were made
 * @param phrases what took her feeling up so far
 * @param ending how it ended, once it has
 */
record Standing(String node, int trust, boolean revealed, boolean hinted, int again, boolean askedBack, boolean openlyAsked, List<String> agenda, List<String> visited, Set<String> covered, Set<String> told,
		Set<String> used, int dismissed, boolean missedFlag, boolean escalated, Set<String> claimed, Set<String> phrases, @Nullable String ending) {

	boolean isOver() {
		return ending != null;
	}

	Draft draft() {
		return new Draft(this);
	}

	/** The same in the making. */
	static final class Draft {

		String node;
		int trust;
		boolean revealed;
		boolean hinted;
		int again;
		boolean askedBack;
		boolean openlyAsked;
		final List<String> agenda;
		final List<String> visited;
		Set<String> covered;
		final Set<String> told;
		final Set<String> used;
		int dismissed;
		boolean missedFlag;
		boolean escalated;
		final Set<String> claimed;
		final Set<String> phrases;
		@Nullable String ending;

		private Draft(Standing from) {
			node = from.node;
			trust = from.trust;
			revealed = from.revealed;
			hinted = from.hinted;
			again = from.again;
			askedBack = from.askedBack;
			openlyAsked = from.openlyAsked;
			agenda = from.agenda;
			visited = new ArrayList<>(from.visited);
			covered = new HashSet<>(from.covered);
			told = new HashSet<>(from.told);
			used = new HashSet<>(from.used);
			dismissed = from.dismissed;
			missedFlag = from.missedFlag;
			escalated = from.escalated;
			claimed = new HashSet<>(from.claimed);
			phrases = new HashSet<>(from.phrases);
			ending = from.ending;
		}

		void enter(String other) {
			node = other;
			visited.add(other);
			again = 0;
			askedBack = false;
			openlyAsked = false;
			covered = new HashSet<>();
		}

		void trust(int change) {
			trust = Math.clamp((long) trust + change, 0, Scenario.MOST_TRUST);
		}


		Standing done() {
			return new Standing(node, trust, revealed, hinted, again, askedBack, openlyAsked, agenda, List.copyOf(visited), Set.copyOf(covered), Set.copyOf(told), Set.copyOf(used), dismissed, missedFlag, escalated,
					Set.copyOf(claimed), Set.copyOf(phrases), ending);
		}
	}
}
