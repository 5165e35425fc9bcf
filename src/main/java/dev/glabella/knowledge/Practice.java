package dev.glabella.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What staff practise with: cases, and what replies are marked by. Visitors see none of it.
 * @param scenarios in the order of their stages
 */
public record Practice(List<Scenario> scenarios, Marking marking) {

	/** Content without any of it. */
	public static final Practice NONE = new Practice(List.of(), Marking.NONE);

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
}
