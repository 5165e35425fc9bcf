package dev.glabella.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.knowledge.Scenario.Node;
import org.jspecify.annotations.Nullable;

/**
 * What staff practise with: cases, and what replies are marked by. Visitors see none of it.
 * @param scenarios in the order of their stages
 * @param drills warning signs that come up on the side in easy cases; their ids begin with {@code drill-}
 */
public record Practice(List<Scenario> scenarios, List<Node> drills, Marking marking) {

	/** Content without any of it. */
	public static final Practice NONE = new Practice(List.of(), List.of(), Marking.NONE);

	/** Every wording that replies are compared with. */
	public Stream<String> wordings() {
		var facts = marking.facts().values().stream().flatMap(fact -> Stream.of(Stream.of(fact.ask(), fact.says()), fact.wordings().stream(), fact.opposites().stream()).flatMap(texts -> texts));
		var claims = marking.claims().stream().flatMap(claim -> Stream.concat(claim.examples().stream(), claim.not().stream()));
		var questions = scenarios.stream().flatMap(scenario -> Stream.concat(scenario.hidden().key().stream(), scenario.knows().stream().flatMap(known -> known.asked().stream())));
		return Stream.of(facts, claims, questions).flatMap(texts -> texts);
	}

	/** The scenario with that id. */
	public Optional<Scenario> scenario(String id) {
		return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
	}

	/** The scenario with that id, with a drill in the midst of it; with none where the drill is null or no longer there. */
	public Optional<Scenario> scenario(String id, @Nullable String drill) {
		return scenario(id).map(scenario -> drills.stream().filter(node -> node.id().equals(drill)).findFirst().map(scenario::with).orElse(scenario));
	}
}
