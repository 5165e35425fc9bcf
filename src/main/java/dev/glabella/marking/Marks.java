package dev.glabella.marking;

import java.util.List;
import java.util.Set;

import dev.glabella.knowledge.Scenario.Move;

/**
 * All that is to say about one reply.
 * @param facts the needed ones first, then the welcome ones
 * @param moves what the reply does, as a patient notices it
 * @param questions what the reply asks
 * @param phrases what takes the patient's feeling up, in lower case
 * @param words how many it has
 */
public record Marks(List<FactFound> facts, List<ClaimFound> claims, Set<Move> moves, List<Asked> questions, List<CriterionMark> marks, Set<Oddity> oddities, Set<String> phrases, int words) {

	/**
	 * A question to the patient.
	 * @param open whether it asks for more than yes, no or one word
	 * @param vector its meaning, a unit vector
	 */
	public record Asked(String text, boolean open, float[] vector) {}

	/** Whether it has to be looked at before anything else: a critical wrong claim that is certain, or an emergency that was missed. */
	public boolean isStopped() {
		return claims.stream().anyMatch(found -> found.sure() && found.claim().critical()) || moves.contains(Move.MISSES_FLAG) && missedEmergency();
	}

	private boolean missedEmergency() {
		return marks.stream().anyMatch(mark -> mark.criterion() == Criterion.ESCALATION && mark.findings().stream().anyMatch(finding -> finding.rule().equals(Rubric.MISSED_EMERGENCY)));
	}

	/** The mark on a criterion. */
	public Mark mark(Criterion criterion) {
		return marks.stream().filter(mark -> mark.criterion() == criterion).map(CriterionMark::mark).findFirst().orElse(Mark.NOT_APPLICABLE);
	}
}
