package dev.glabella.marking;

import org.jspecify.annotations.Nullable;

/**
 * What became of one fact in a reply.
 * @param fact as {@code topic.fact}
 * @param needed whether a good reply holds it
 * @param score 0 to 1: how likely the fact was said
 * @param quote where it was said, or said wrong; null where nothing comes near
 * @param why why it is wrong or not sure, in plain words; null where it is neither
 */
public record FactFound(String fact, boolean needed, State state, double score, @Nullable Quote quote, @Nullable String why) {

	/** The same, but doubtful for that reason. */
	FactFound doubted(String reason) {
		return new FactFound(fact, needed, State.NOT_SURE, score, quote, reason);
	}

	/** A confirmed claim goes against it. */
	FactFound contradictedBy(ClaimFound claim) {
		return new FactFound(fact, needed, State.CONTRADICTED, score, claim.quote(), claim.claim().title() + ".");
	}

	/** Whether it was said. */
	public enum State {
		SAID, CONTRADICTED, NOT_SURE, NOT_FOUND
	}
}
