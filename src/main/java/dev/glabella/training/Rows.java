package dev.glabella.training;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.glabella.knowledge.Fact;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Marking;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.CriterionMark;
import dev.glabella.marking.CriterionMark.Finding;
import dev.glabella.marking.FactFound;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.Mark;
import dev.glabella.training.Debrief.Line;
import dev.glabella.training.Debrief.Missed;
import dev.glabella.training.Debrief.Row;
import dev.glabella.training.Debrief.Segment;
import dev.glabella.training.Debrief.Source;
import dev.glabella.training.Debrief.Unsure;
import dev.glabella.training.Debrief.Why;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a debrief: each reply with its marks, their grounds, and the approved statements beside them. */
class Rows {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
	private static final String FACT = "fact ", CLAIM = "claim ";

	private final Knowledge knowledge;
	private final Marking marking;
	private final Map<Criterion, String> titles;
	private final LocalDate today;

	Rows(Knowledge knowledge, LocalDate today) {
		this.knowledge = knowledge;
		this.marking = knowledge.practice().marking();
		this.titles = Debriefing.titles(marking);
		this.today = today;
	}

	/** @param doors lines with which the patient lets slip what she keeps back */
	Row row(Exchange exchange, List<String> doors, List<Corrections.Correction> given, List<Corrections.Objection> objections, Map<String, Boolean> selfChecks) {
		var handedOver = TrainingApi.handedOver(exchange.handOver());
		var says = exchange.says().stream().map(line -> new Debrief.Said(line, doors.contains(line))).toList();
		if (exchange.marked() == null || exchange.reply() == null) return new Row(exchange.number(), says, null, handedOver, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, null);
		var marked = exchange.marked();
		var lines = marked.marks().stream().map(mark -> line(exchange.number(), mark, given, objections, marked)).filter(line -> line.mark() != Mark.NOT_APPLICABLE || line.machine() != null).toList();
		return new Row(exchange.number(), says, exchange.reply(), handedOver, segments(exchange.reply(), marked), lines, missed(marked), List.of(), unsure(exchange, selfChecks),
				marked.facts().stream().map(fact -> new Debrief.Needed(fact.fact(), says(fact))).toList(), marked.stopped(), null);
	}

	private Line line(int number, CriterionMark mark, List<Corrections.Correction> given, List<Corrections.Objection> objections, Marked marked) {
		var correction = given.stream().filter(one -> one.number() == number && one.criterion() == mark.criterion()).findFirst().orElse(null);
		boolean objected = objections.stream().anyMatch(one -> one.number() == number && one.criterion() == mark.criterion());
		var why = mark.criterion() == Criterion.FACTS ? facts(mark, marked) : why(mark, marked);
		return new Line(mark.criterion().code(), titles.get(mark.criterion()), correction == null ? mark.mark() : correction.mark(), correction == null ? null : mark.mark(), correction, objected, why, null);
	}

	/** What was not found stands in a list of its own; here only how much of it there is. */
	private List<Why> facts(CriterionMark mark, Marked marked) {
		var why = new ArrayList<>(mark.findings().stream().filter(finding -> finding.quote() != null).map(finding -> why(finding, marked)).distinct().toList());
		long found = mark.findings().stream().filter(Finding::good).count();
		if (mark.mark() == Mark.PARTLY || mark.mark() == Mark.NOT) why.addFirst(new Why(false, null, found + " of " + mark.findings().size() + " facts found for certain.", null, null, null));
		return why;
	}

	/** What says the same of the same words is said once, with a better wording if there is one. */
	private List<Why> why(CriterionMark mark, Marked marked) {
		var all = mark.findings().stream().map(finding -> why(finding, marked)).toList();
		var once = new LinkedHashMap<List<Object>, Why>();
		all.forEach(why -> once.merge(Arrays.asList(why.quote(), why.says()), why, (first, second) -> first.better() == null && second.better() != null ? second : first));
		return List.copyOf(once.values());
	}

	private Why why(Finding finding, Marked marked) {
		var quote = finding.quote() == null ? null : finding.quote().text();
		if (finding.rule().startsWith(FACT)) return fact(finding.rule().substring(FACT.length()), finding, quote, null);
		if (finding.rule().startsWith(CLAIM)) {
			var claim = marked.claims().stream().filter(one -> one.id().equals(finding.rule().substring(CLAIM.length()))).findFirst();
			if (claim.isPresent() && claim.get().sure()) return fact(claim.get().fact(), finding, quote, claim.get().better());
		}
		return new Why(finding.good(), quote, finding.says(), null, null, null);
	}

	private Why fact(String name, Finding finding, @Nullable String quote, @Nullable String better) {
		return new Why(finding.good(), quote, finding.says(), knowledge.fact(name).map(Fact::say).orElse(null), source(name), better);
	}

	private @Nullable Source source(String fact) {
		int dot = fact.indexOf('.');
		return dot < 0 ? null : knowledge.topic(fact.substring(0, dot)).map(topic -> new Source(topic.id(), topic.title(),
				knowledge.signOff(topic, today).map(review -> DAY.format(review.on())).orElse(null))).orElse(null);
	}

	private List<Missed> missed(Marked marked) {
		return marked.lacking().stream().map(fact -> new Missed(fact.fact(), says(fact), ask(fact))).toList();
	}

	private String says(FactFound fact) {
		return knowledge.fact(fact.fact()).map(Fact::say).orElse(fact.fact());
	}

	private String ask(FactFound fact) {
		return Optional.ofNullable(marking.facts().get(fact.fact())).map(Marking.FactWordings::ask).orElse("");
	}

	private List<Unsure> unsure(Exchange exchange, Map<String, Boolean> selfChecks) {
		return exchange.marked().facts().stream().filter(fact -> fact.needed() && fact.state() == State.NOT_SURE)
			.map(fact -> new Unsure(fact.fact(), says(fact), fact.quote() == null ? null : fact.quote().text(), selfChecks.get(exchange.number() + " " + fact.fact()))).toList();
	}

	/** What the program cannot tell is not held against anybody's words. */
	private static boolean isUncertain(Finding finding, Marked marked) {
		return marked.facts().stream().anyMatch(fact -> fact.state() == State.NOT_SURE && finding.rule().equals(FACT + fact.fact()))
				|| finding.rule().equals(Finding.DOUBTFUL_HELP) || marked.claims().stream().anyMatch(claim -> !claim.sure() && finding.rule().equals(CLAIM + claim.id()));
	}

	/** The reply cut where marks rest on its words; where two overlap, the first found stands. */
	private static List<Segment> segments(String reply, Marked marked) {
		record Span(int from, int to, String criterion, boolean good) {}
		var spans = new ArrayList<Span>();
		for (var mark : marked.marks()) {
			for (var finding : mark.findings()) {
				if (finding.quote() == null || isUncertain(finding, marked)) continue;
				int from = reply.toLowerCase(Locale.ROOT).indexOf(finding.quote().text().toLowerCase(Locale.ROOT));
				int to = from + finding.quote().text().length();
				if (from >= 0 && spans.stream().noneMatch(span -> span.from < to && from < span.to)) spans.add(new Span(from, to, mark.criterion().code(), finding.good()));
			}
		}
		spans.sort(Comparator.comparingInt(Span::from));
		var segments = new ArrayList<Segment>();
		int at = 0;
		for (var span : spans) {
			if (span.from > at) segments.add(new Segment(reply.substring(at, span.from), null, true));
			segments.add(new Segment(reply.substring(span.from, span.to), span.criterion, span.good));
			at = span.to;
		}
		if (at < reply.length()) segments.add(new Segment(reply.substring(at), null, true));
		return segments;
	}
}
