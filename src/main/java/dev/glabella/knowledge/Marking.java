package dev.glabella.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What replies to patients are marked by: the folder {@code grading/}, as {@code docs/marking.md} describes it.
 * @param facts how facts may be worded, by {@code topic.fact}
 * @param claims what must not be said
 * @param denied wordings that take back what comes after them
 * @param signals wordings that show what a reply does beside informing, by id
 * @param jargon words that patients may not know
 * @param criteria what is marked, in order
 * @param replies replies that were read, with what is wrong in them, to learn from
 * @param emergencies replies to emergencies that were read, to learn from
 * @param lessons what was learned of both, and of facts and claims
 * @param readiness what a supervisor has to have seen of somebody who is to answer patients, in order
 */
public record Marking(Map<String, FactWordings> facts, List<WrongClaim> claims, List<String> denied, Map<String, PatternSet> signals, List<String> jargon, List<Criterion> criteria,
		List<ReadinessItem> readiness, List<MarkedReply> replies, List<EmergencyReply> emergencies, KeptLessons lessons) {

	/** Content without any of it. */
	static final Marking NONE = new Marking(Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), KeptLessons.NOTHING);

	/** The claim with that id. */
	public Optional<WrongClaim> claim(String id) {
		return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
	}

	/** With what people taught beside it; what belongs to no fact or claim of this content is left out. */
	public Marking taught(List<Taught> more) {
		if (more.isEmpty()) return this;
		var taughtFacts = new LinkedHashMap<String, FactWordings>();
		facts.forEach((id, fact) -> taughtFacts.put(id, fact.taught(texts(more, TaughtKind.FACT, id))));
		var taughtClaims = claims.stream().map(claim -> claim.taught(texts(more, TaughtKind.CLAIM, claim.id), texts(more, TaughtKind.NO_CLAIM, claim.id))).toList();
		return new Marking(Collections.unmodifiableMap(taughtFacts), taughtClaims, denied, signals, jargon, criteria, readiness, replies, emergencies, lessons);
	}

	private static List<String> texts(List<Taught> more, TaughtKind kind, String target) {
		return more.stream().filter(taught -> taught.kind == kind && taught.target.equals(target)).map(Taught::text).toList();
	}

	private static List<String> both(List<String> some, List<String> more) {
		return more.isEmpty() ? some : Stream.concat(some.stream(), more.stream()).distinct().toList();
	}

	/** What a taught wording is an example of. */
	public enum TaughtKind {

		/** It says a fact. */
		FACT,
		/** It makes a wrong claim. */
		CLAIM,
		/** It sounds like a wrong claim and makes none. */
		NO_CLAIM
	}

	/**
	 * A wording that people found in a reply.
	 * @param target the fact as {@code topic.fact}, or the claim's id
	 */
	public record Taught(TaughtKind kind, String target, String text) {}

	/**
	 * How one fact may be said.
	 * @param says the statement of the topic that these wordings were written for; where the topic says something else by now, the fact is not graded
	 * @param ask a short question that it answers
	 * @param opposites wordings that contradict it
	 * @param range what a number of that kind may be
	 */
	public record FactWordings(String id, String says, String ask, List<String> wordings, List<String> opposites, @Nullable Range range) {

		private FactWordings taught(List<String> more) {
			return new FactWordings(id, says, ask, both(wordings, more), opposites, range);
		}
	}

	/**
	 * Numbers that are right.
	 * @param unit minutes, hours, days, weeks, months, years or percent
	 */
	public record Range(double from, double to, String unit) {}

	/**
	 * Something a reply must not say.
	 * @param patterns wordings, with denied ones left to {@link Marking#denied}
	 * @param criterion what it is marked under: claims, role or honest
	 * @param fact the approved fact that corrects it, as {@code topic.fact}
	 * @param never claims of topics that it covers, as {@code topic.claim}
	 * @param onlyWith counts only where the patient's words carry one of these; empty for always
	 */
	public record WrongClaim(String id, String title, boolean critical, String criterion, String fact, List<String> never, String better, List<Scenario.Flag> onlyWith, List<String> patterns, List<String> except,
			List<String> examples, List<String> not) {

		private WrongClaim taught(List<String> made, List<String> harmless) {
			return new WrongClaim(id, title, critical, criterion, fact, never, better, onlyWith, patterns, except, both(examples, made), both(not, harmless));
		}
	}

	/**
	 * What is marked.
	 * @param weight its share of the whole, in parts of all weights
	 * @param about what a good reply does, to the trainee
	 */
	public record Criterion(String id, String title, int weight, String about) {}

	/**
	 * One thing that a supervisor has to have seen.
	 * @param text a whole sentence
	 */
	public record ReadinessItem(String id, String text) {}
}
