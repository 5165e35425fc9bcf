package dev.glabella.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What replies to patients are marked by: the folder {@code grading/}, as {@code docs/marking.md} describes it.
 * @param facts how facts may be worded, by {@code topic.fact}
 * @param claims what must not be said
 * @param denied wordings that take back what comes after them
 * @param signals wordings that show what a reply does beside informing, by id
 * @param jargon words that patients may not know
 * @param criteria what is marked, in order
 */
public record Marking(Map<String, FactWordings> facts, List<WrongClaim> claims, List<String> denied, Map<String, PatternSet> signals, List<String> jargon, List<Criterion> criteria) {

	/** Content without any of it. */
	static final Marking NONE = new Marking(Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

	/** The claim with that id. */
	public Optional<WrongClaim> claim(String id) {
		return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
	}

	/**
	 * How one fact may be said.
	 * @param says the statement of the topic that these wordings were written for; where the topic says something else by now, the fact is not graded
	 * @param ask a short question that it answers
	 * @param opposites wordings that contradict it
	 * @param range what a number of that kind may be
	 */
	public record FactWordings(String id, String says, String ask, List<String> wordings, List<String> opposites, @Nullable Range range) {}

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
			List<String> examples, List<String> not) {}

	/**
	 * What is marked.
	 * @param weight its share of the whole, in parts of all weights
	 * @param about what a good reply does, to the trainee
	 */
	public record Criterion(String id, String title, int weight, String about) {}
}
