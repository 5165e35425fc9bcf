package dev.glabella.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Marking;
import dev.glabella.knowledge.Scenario;
import dev.glabella.knowledge.Scenario.Ending;
import dev.glabella.knowledge.Scenario.Move;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.CriterionMark.Finding;
import dev.glabella.marking.Mark;
import dev.glabella.training.Debrief.Next;
import dev.glabella.training.Debrief.Row;
import dev.glabella.training.Debrief.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the debrief of a session: what was marked and why, with the approved passages as they stand today. */
@Component
class Debriefing {

	private static final int MOST_FOCUS = 2;

	private final PracticeBook book;
	private final Corrections corrections;
	private final KnowledgeBase base;
	private final Clock clock;

	Debriefing(PracticeBook book, Corrections corrections, KnowledgeBase base, Clock clock) {
		this.book = book;
		this.corrections = corrections;
		this.base = base;
		this.clock = clock;
	}

	Debrief of(Session session) {
		return new Making(session, base.current(), book.exchanges(session.id()), corrections.of(session.id())).debrief();
	}

	/** A reply tried again: its row as the debrief shows one. */
	Row retry(Exchange exchange, String text, Marked marked) {
		var tried = new Exchange(exchange.number(), exchange.node(), exchange.says(), exchange.before(), null, text, null, null, 0, null, marked);
		return new Rows(base.current(), LocalDate.now(clock)).row(tried, List.of(), List.of(), List.of(), Map.of());
	}

	/** The criteria as pages name them, in the content's order. */
	static Map<Criterion, String> titles(Marking marking) {
		var titles = new EnumMap<Criterion, String>(Criterion.class);
		for (var criterion : Criterion.values()) titles.put(criterion, marking.criteria().stream().filter(one -> one.id().equals(criterion.code())).findFirst().map(Marking.Criterion::title).orElse(criterion.code()));
		return titles;
	}

	private final class Making {

		private final Session session;
		private final Knowledge knowledge;
		private final Marking marking;
		private final List<Exchange> replied;
		private final List<Exchange> exchanges;
		private final Map<Integer, Map<Criterion, Mark>> human;
		private final Map<Criterion, String> titles;
		private final Map<Criterion, Double> shares;
		private final List<Exchange> emergencies;
		/** Those in which help came late, not for certain or not at all. Where something critical was said besides, only those without any matter. */
		private final List<Exchange> late;

		private Making(Session session, Knowledge knowledge, List<Exchange> exchanges, Map<Integer, Map<Criterion, Mark>> human) {
			this.session = session;
			this.knowledge = knowledge;
			this.marking = knowledge.practice().marking();
			this.exchanges = exchanges;
			this.replied = exchanges.stream().filter(exchange -> exchange.marked() != null).toList();
			this.human = human;
			this.titles = titles(marking);
			this.shares = Scoring.shares(replied.stream().map(this::marks).toList());
			var scenario = knowledge.practice().scenario(session.scenario(), session.drill());
			this.emergencies = replied.stream().filter(exchange -> Practising.isEmergency(scenario, exchange)).toList();
			this.late = emergencies.stream().filter(exchange -> isMissed(exchange) || session.band() != Band.STOP && Practising.isHesitation(marks(exchange))).toList();
		}

		private Map<Criterion, Mark> marks(Exchange exchange) {
			return Practising.marks(marked(exchange), human.getOrDefault(exchange.number(), Map.of()));
		}

		private boolean isMissed(Exchange exchange) {
			return marks(exchange).get(Criterion.ESCALATION) == Mark.NOT;
		}

		private static Marked marked(Exchange exchange) {
			var marked = exchange.marked();
			if (marked == null) throw new IllegalStateException("exchange " + exchange.number() + " has no reply yet");
			return marked;
		}

		private Debrief debrief() {
			var scenario = knowledge.practice().scenario(session.scenario());
			var selfChecks = corrections.selfChecks(session.id());
			var objections = corrections.objections(session.id());
			var given = corrections.list(session.id());
			var making = new Rows(knowledge, LocalDate.now(clock));
			var doors = scenario.map(one -> one.hidden().hint()).orElse(List.of());
			var rows = Repeats.marked(exchanges.stream().map(exchange -> making.row(exchange, doors, given, objections, selfChecks)).toList());
			var band = session.band() == null ? "Not finished" : session.band().label();
			return new Debrief(session, scenario.map(one -> one.person().name()).orElse("The patient"), band, keep(), start(), stop(), note(scenario), scenario.map(one -> one.hidden().concern()).orElse(""),
					scenario.map(one -> one.hidden().where()).orElse(""), foundAt(scenario), exchanges.stream().mapToInt(Exchange::lookedUp).sum(), share(), unclear(), rows, criteria(), focus(), next(), corrections.comments(session.id()));
		}

		private @Nullable String note(Optional<Scenario> scenario) {
			return scenario.flatMap(one -> Optional.ofNullable(session.ending()).flatMap(one::ending)).map(Ending::note).orElse(null);
		}

		private @Nullable Integer foundAt(Optional<Scenario> scenario) {
			var node = scenario.map(one -> one.hidden().node()).orElse("");
			return exchanges.stream().filter(exchange -> exchange.node().equals(node)).map(Exchange::number).findFirst().map(number -> number - 1).orElse(null);
		}

		private double share() {
			long own = replied.stream().mapToLong(exchange -> marked(exchange).words()).sum();
			long hers = exchanges.stream().flatMap(exchange -> exchange.says().stream()).mapToLong(line -> line.split("\\s+").length).sum();
			return own + hers == 0 ? 0 : (double) own / (own + hers);
		}

		private int unclear() {
			return (int) replied.stream().filter(exchange -> marked(exchange).moves().contains(Move.UNCLEAR)).count();
		}

		private List<Title> criteria() {
			return titles.entrySet().stream().map(title -> new Title(title.getKey().code(), title.getValue(), shares.get(title.getKey()))).toList();
		}

		/** What cost most; in an emergency that is time, whatever the points say. */
		private List<Title> focus() {
			var first = late.isEmpty() ? Stream.<Criterion>empty() : Stream.of(Criterion.ESCALATION);
			var others = shares.entrySet().stream().filter(share -> share.getValue() < 0.75).sorted(Comparator.comparingDouble(share -> (share.getValue() - 1) * weight(share.getKey()))).map(Map.Entry::getKey);
			return Stream.concat(first, others).distinct().limit(MOST_FOCUS).map(criterion -> new Title(criterion.code(), titles.get(criterion), shares.get(criterion))).toList();
		}

		private int weight(Criterion criterion) {
			return marking.criteria().stream().filter(one -> one.id().equals(criterion.code())).mapToInt(Marking.Criterion::weight).findFirst().orElse(0);
		}

		private Next next() {
			return switch (session.band()) {
				case READY -> Next.ANOTHER_CASE;
				case NEARLY -> Next.REAL_RUN;
				case null, default -> Next.WITH_COACH;
			};
		}

		/** The best of what the trainee did, with own words where there are some. */
		private String keep() {
			var best = best();
			if (best.isEmpty() && session.band() == Band.STOP) return "First mend what stands under Stop.";
			// Where nothing stands out, what was told once is more to keep than how it was put.
			var criterion = best.orElse(Criterion.FACTS);
			var found = finding(criterion, true, Mark.DONE, replied.stream().filter(exchange -> !late.contains(exchange)).toList());
			if (found == null) return best.isEmpty() ? "You stayed with the patient to the end of the talk." : titles.get(criterion) + ".";
			var quote = found.finding().quote();
			return in(found.reply(), quote == null ? found.finding().says() : (criterion == Criterion.FACTS ? "You told what mattered" : bare(found.finding().says())) + ": “" + quote.text() + "”");
		}

		/** What was done best of all that matters to the patient; nothing that Start or Stop holds against the same talk. */
		private Optional<Criterion> best() {
			var blamed = EnumSet.noneOf(Criterion.class);
			if (!late.isEmpty()) blamed.add(Criterion.ESCALATION);
			if (!putOff().isEmpty() || session.band() == Band.STOP) blamed.add(Criterion.ROLE);
			return Stream.of(Criterion.ESCALATION, Criterion.ACKNOWLEDGES, Criterion.ASKS, Criterion.FACTS, Criterion.SAFETY_NET, Criterion.ROLE, Criterion.HONEST)
				.filter(criterion -> shares.getOrDefault(criterion, 0.0) >= 0.75 && !blamed.contains(criterion)).max(Comparator.comparingDouble(criterion -> shares.get(criterion) * weight(criterion)));
		}

		/** What would have helped most, at the first reply that lacked it. */
		private String start() {
			var open = focus().stream().findFirst();
			if (open.isEmpty()) return "Try the next case, or this one as a real run.";
			var criterion = titles.entrySet().stream().filter(title -> title.getKey().code().equals(open.get().code())).map(Map.Entry::getKey).findFirst().orElseThrow();
			if (criterion == Criterion.FACTS) {
				var missed = replied.stream().flatMap(exchange -> marked(exchange).lacking().stream().flatMap(fact -> knowledge.fact(fact.fact()).stream())
					.map(fact -> in(exchange.number(), "tell this as well: “" + fact.say() + "”"))).findFirst();
				if (missed.isPresent()) return missed.get();
			}
			var instead = criterion == Criterion.CLAIMS ? claims(true).findFirst() : Optional.<ClaimMade>empty();
			if (instead.isPresent()) return in(instead.get().reply(), "say instead: “" + instead.get().claim().better() + "”");
			var lacking = criterion == Criterion.ESCALATION ? lateHelp() : null;
			if (lacking == null) lacking = finding(criterion, false, Mark.NOT);
			if (lacking == null) lacking = finding(criterion, false, Mark.PARTLY);
			var about = marking.criteria().stream().filter(one -> one.id().equals(criterion.code())).findFirst().map(Marking.Criterion::about).orElse(open.get().title());
			return lacking == null ? about : about + " " + in(lacking.reply(), lacking.finding().says());
		}

		private String stop() {
			var worst = claims(true).findFirst();
			var missed = emergencies.stream().filter(this::isMissed).findFirst();
			if (missed.isPresent() && worst.filter(one -> one.reply() <= missed.get().number()).isEmpty()) return in(missed.get().number(), "answering a warning sign with anything but help, now.");
			if (worst.isEmpty()) worst = claims(false).findFirst();
			if (worst.isPresent()) return in(worst.get().reply(), "“" + worst.get().claim().quote().text() + "”: " + lower(worst.get().claim().title()) + ".");
			var slight = finding(Criterion.ACKNOWLEDGES, false, Mark.NOT);
			if (slight != null && slight.finding().quote() != null) return in(slight.reply(), "“" + slight.finding().quote().text() + "” " + slight.finding().says());
			var putOff = putOff();
			if (!putOff.isEmpty()) return "Leaving to the clinician what you may answer yourself, as in replies " + String.join(", ", putOff) + ".";
			var contradicted = finding(Criterion.CLAIMS, false, Mark.PARTLY);
			return contradicted == null || contradicted.finding().quote() == null ? "Nothing to stop." : in(contradicted.reply(), "“" + contradicted.finding().quote().text() + "” does not agree with the approved content.");
		}

		/** Replies that left to the clinician what staff may tell; none where it happened only once. */
		private List<String> putOff() {
			var putOff = replied.stream().filter(exchange -> marked(exchange).mark(Criterion.FACTS) == Mark.NOT && marked(exchange).moves().contains(Move.DEFERS)).map(exchange -> String.valueOf(exchange.number())).toList();
			return putOff.size() > 1 ? putOff : List.of();
		}

		private record ClaimMade(int reply, Marked.Claim claim) {}

		private Stream<ClaimMade> claims(boolean critical) {
			return replied.stream().flatMap(exchange -> marked(exchange).claims().stream().filter(claim -> claim.sure() && claim.critical() == critical).map(claim -> new ClaimMade(exchange.number(), claim)));
		}

		private static String lower(String title) {
			return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
		}

		private record Found(int reply, Finding finding) {}

		private @Nullable Found finding(Criterion criterion, boolean good, Mark mark) {
			return finding(criterion, good, mark, replied);
		}

		/** The first of this kind in replies with this mark; one with the trainee's own words goes first. */
		private static @Nullable Found finding(Criterion criterion, boolean good, Mark mark, List<Exchange> replies) {
			var found = replies.stream().flatMap(exchange -> marked(exchange).marks().stream().filter(one -> one.criterion() == criterion && one.mark() == mark)
				.flatMap(one -> one.findings().stream()).filter(finding -> finding.good() == good).map(finding -> new Found(exchange.number(), finding))).toList();
			return found.stream().filter(one -> one.finding().quote() != null).findFirst().orElse(found.isEmpty() ? null : found.getFirst());
		}

		private @Nullable Found lateHelp() {
			return late.stream().flatMap(exchange -> marked(exchange).marks().stream().filter(mark -> mark.criterion() == Criterion.ESCALATION).flatMap(mark -> mark.findings().stream()).filter(finding -> !finding.good())
				.map(finding -> new Found(exchange.number(), finding))).findFirst().orElse(null);
		}

		private static String in(int reply, String says) {
			return "Reply " + reply + ": " + says;
		}

		private static String bare(String sentence) {
			return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
		}
	}
}
