package dev.glabella.knowledge;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Marking.FactWordings;
import dev.glabella.knowledge.Marking.WrongClaim;

/** Whatever replies are marked by belongs to an approved fact, and has enough wordings, examples and counterexamples. */
final class Markings implements Rule {

	private static final int FEWEST_WORDINGS = 6, FEWEST_EXAMPLES = 10;

	@Override
	public void check(Reading reading) {
		var marking = reading.knowledge().practice().marking();
		marking.facts().values().forEach(fact -> check(fact, reading));
		var claims = reading.knowledge().topics().stream().flatMap(topic -> topic.never().stream().map(claim -> topic.id() + "." + claim.id())).collect(Collectors.toSet());
		for (var claim : marking.claims()) check(claim, claims, reading);
		if (marking.emergencies().stream().map(EmergencyReply::helps).distinct().count() == 1) {
			reading.notes().warning(EmergencyReply.FILE, 1, null, "has replies of one kind only, so nothing can be learned from it; write replies that help (yes) and replies that do not (no)");
		}
	}

	private static void check(FactWordings wordings, Reading reading) {
		var field = "facts." + wordings.id();
		var fact = reading.knowledge().fact(wordings.id());
		var notes = reading.notes();
		if (fact.isEmpty()) notes.error(MarkingReader.FACTS, field, "no topic has this fact; write it as topic.fact");
		else if (!fact.get().say().equals(wordings.says())) {
			notes.warning(MarkingReader.FACTS, field + ".says", "the topic says by now: '" + fact.get().say() + "'; review the wordings and write that here. Until then the fact is not graded");
		}
		if (wordings.wordings().size() < FEWEST_WORDINGS) notes.error(MarkingReader.FACTS, field + ".wordings", "has " + wordings.wordings().size() + "; write " + FEWEST_WORDINGS + " or more, or right answers are not found");
		if (wordings.opposites().isEmpty()) notes.error(MarkingReader.FACTS, field + ".opposites", "is missing; write how somebody would get it wrong");
	}

	private static void check(WrongClaim claim, Set<String> known, Reading reading) {
		var field = "claims[" + reading.knowledge().practice().marking().claims().indexOf(claim) + "]";
		var notes = reading.notes();
		if (reading.knowledge().fact(claim.fact()).isEmpty()) notes.error(MarkingReader.CLAIMS, field + ".fact", "no topic has the fact '" + claim.fact() + "'; write it as topic.fact");
		claim.never().stream().filter(name -> !known.contains(name)).forEach(name -> notes.error(MarkingReader.CLAIMS, field + ".never", "no topic has '" + name + "' under 'never'" + References.nearest(name, known)));
		Stream.of("examples", "not").forEach(list -> {
			int size = (list.equals("not") ? claim.not() : claim.examples()).size();
			if (size < FEWEST_EXAMPLES) notes.error(MarkingReader.CLAIMS, field + "." + list, "has " + size + "; write " + FEWEST_EXAMPLES + " or more");
		});
	}
}
