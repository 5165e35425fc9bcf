package dev.glabella.training;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.glabella.knowledge.Scenario.Move;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.CriterionMark;
import dev.glabella.marking.FactFound;
import dev.glabella.marking.Mark;
import dev.glabella.marking.Marks;
import dev.glabella.marking.Oddity;
import dev.glabella.marking.Quote;

/** The marks of a reply as they are kept: what the program found that day, with the words it rests on. */
record Marked(List<CriterionMark> marks, List<FactFound> facts, List<Claim> claims, Set<Move> moves, Set<Oddity> oddities, int words, boolean stopped) {

	/**
	 * A wrong claim.
	 * @param fact the approved fact that corrects it
	 * @param better what to say instead
	 */
	record Claim(String id, String title, boolean critical, boolean sure, Quote quote, String fact, String better) {}

	static Marked of(Marks marks) {
		var claims = marks.claims().stream().map(found -> new Claim(found.claim().id(), found.claim().title(), found.claim().critical(), found.sure(), found.quote(), found.claim().fact(), found.claim().better())).toList();
		return new Marked(marks.marks(), marks.facts(), claims, marks.moves(), marks.oddities(), marks.words(), marks.isStopped());
	}

	/** Needed facts that were not found; those told in an earlier reply are not needed again. */
	List<FactFound> lacking() {
		var counted = marks.stream().filter(mark -> mark.criterion() == Criterion.FACTS).flatMap(mark -> mark.findings().stream()).map(CriterionMark.Finding::rule).collect(Collectors.toSet());
		return facts.stream().filter(fact -> fact.state() == FactFound.State.NOT_FOUND && counted.contains("fact " + fact.fact())).toList();
	}

	Mark mark(Criterion criterion) {
		return marks.stream().filter(mark -> mark.criterion() == criterion).map(CriterionMark::mark).findFirst().orElse(Mark.NOT_APPLICABLE);
	}
}
