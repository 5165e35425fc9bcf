package dev.glabella.training;

import java.util.List;
import java.util.Optional;

import dev.glabella.knowledge.Marking;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.CriterionMark;
import dev.glabella.marking.FactFound;
import dev.glabella.marking.Mark;

/** What the coach says after a reply: one thing that was done, then one next step; never the whole answer. */
final class Coach {

	/** What matters most comes first. */
	private static final List<Criterion> NEXT = List.of(Criterion.CLAIMS, Criterion.ESCALATION, Criterion.ROLE, Criterion.HONEST, Criterion.ACKNOWLEDGES, Criterion.FACTS, Criterion.ASKS, Criterion.SAFETY_NET,
			Criterion.CHUNKS, Criterion.PLAIN);
	private static final List<Criterion> HITS = List.of(Criterion.ESCALATION, Criterion.ACKNOWLEDGES, Criterion.ASKS, Criterion.FACTS, Criterion.ROLE, Criterion.SAFETY_NET, Criterion.HONEST, Criterion.CHUNKS);

	private Coach() {}

	/** One or two short lines, parted by a line break. */
	static String hint(Marked marked, Marking marking) {
		var hit = HITS.stream().filter(criterion -> marked.mark(criterion) == Mark.DONE).findFirst().map(Coach::praise);
		var next = NEXT.stream().filter(criterion -> marked.mark(criterion) == Mark.NOT || marked.mark(criterion) == Mark.PARTLY || isDoubtfulHelp(criterion, marked)).findFirst().map(criterion -> step(criterion, marked, marking));
		return String.join("\n", Optional.of(hit.orElse("")).filter(line -> !line.isEmpty()).stream().toList()) + (hit.isPresent() && next.isPresent() ? "\n" : "") + next.orElse(hit.isPresent() ? "" : "Go on.");
	}

	/** Help has to be said so that nobody can take it otherwise. */
	private static boolean isDoubtfulHelp(Criterion criterion, Marked marked) {
		return criterion == Criterion.ESCALATION && marked.mark(criterion) == Mark.NOT_SURE;
	}

	/**
	 * Said in every mode.
	 * @param number of emergency services, where the clinic is
	 */
	static String emergency(String number) {
		return "Stop. What the patient describes is an emergency. With a real patient the next words are: call " + number + " now.";
	}

	private static String praise(Criterion criterion) {
		return switch (criterion) {
			case ESCALATION -> "You brought in the right help.";
			case ACKNOWLEDGES -> "You took the feeling up.";
			case ASKS -> "You asked an open question.";
			case FACTS -> "All that was needed is there.";
			case ROLE -> "You left the decision to the clinician.";
			case SAFETY_NET -> "You said what to watch for, and how to reach you.";
			case HONEST -> "You left time and choice.";
			case CHUNKS -> "You checked that it was understood.";
			case CLAIMS, PLAIN -> "";
		};
	}

	private static String step(Criterion criterion, Marked marked, Marking marking) {
		return switch (criterion) {
			case CLAIMS -> "Look at this again: " + wrong(marked) + ". How could you put it so that it is true?";
			case ESCALATION -> "Who has to know of this, and how fast?";
			case ROLE -> "Who decides this? Say so.";
			case HONEST -> "Would this feel like pressure or blame to you?";
			case ACKNOWLEDGES -> "Before the facts: what might this person feel?";
			case FACTS -> "Still open: " + missing(marked, marking);
			case ASKS -> "What would you like to know from this person?";
			case SAFETY_NET -> "What should they watch for, by when, and how do they reach you?";
			case CHUNKS -> "Which two things matter most here?";
			case PLAIN -> "How would you say it to a neighbour?";
		};
	}

	private static String wrong(Marked marked) {
		return marked.claims().stream().filter(Marked.Claim::sure).findFirst().map(claim -> "\"" + claim.quote().text() + "\"")
			.or(() -> marked.marks().stream().filter(mark -> mark.criterion() == Criterion.CLAIMS).map(CriterionMark::findings).flatMap(List::stream).filter(finding -> finding.quote() != null)
				.findFirst().map(finding -> "\"" + finding.quote().text() + "\"")).orElse("something here does not agree with the approved content");
	}

	private static String missing(Marked marked, Marking marking) {
		return marked.facts().stream().filter(FactFound::needed).filter(fact -> fact.state() == FactFound.State.NOT_FOUND || fact.state() == FactFound.State.CONTRADICTED).findFirst()
			.map(fact -> marking.facts().get(fact.fact())).map(Marking.FactWordings::ask).orElse("something that was asked.");
	}
}
