package dev.glabella.marking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.marking.CriterionMark.Finding;
import dev.glabella.marking.EmergencyHelp.Sent;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.Signals.Hit;
import dev.glabella.marking.Signals.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Makes marks of what was found. The ten criteria are the common core of Kalamazoo, NURSE, ask-tell-ask, AHRQ's tools 4 and 5 and the GMC's guidance on cosmetic interventions, in our own words; harm and
 * knowledge weigh most, what raters agree on least weighs least.
 */
class Rubric {

	static final String MISSED_EMERGENCY = "missed-emergency";
	/** More than three new facts and this many words at once are more than people keep (AHRQ, tools 4 and 5). */
	private static final int MOST_FACTS = 3, MOST_WORDS = 90;
	/** Three facts in no more words than this are easily kept. */
	private static final int FEW_WORDS = 30;
	private static final int MEDIAN_WORDS = 20, LONG_MEDIAN_WORDS = 28;
	private static final int EARLY = 2;

	private final ReadReply reply;
	private final Situation situation;
	private final List<FactFound> facts;
	private final List<ClaimFound> claims;
	private final Signals.Found signals;
	private final EmergencyHelp.@Nullable Found help;
	private final List<Marks.Asked> questions;
	private final List<Quote> jargon;
	private final boolean pasted;
	private final @Nullable HandOver handOver;

	/** @param help what was found of emergency help, where the patient's words call for it */
	Rubric(ReadReply reply, Situation situation, List<FactFound> facts, List<ClaimFound> claims, Signals.Found signals, EmergencyHelp.@Nullable Found help, List<Marks.Asked> questions, List<Quote> jargon, boolean pasted, @Nullable HandOver handOver) {
		this.reply = reply;
		this.situation = situation;
		this.facts = facts;
		this.claims = claims;
		this.signals = signals;
		this.help = help;
		this.questions = questions;
		this.jargon = jargon;
		this.pasted = pasted;
		this.handOver = handOver;
	}

	List<CriterionMark> marks() {
		return List.of(facts(), claims(), escalation(), safetyNet(), role(), asks(), acknowledges(), plain(), chunks(), honest());
	}

	private static CriterionMark mark(Criterion criterion, Mark mark, List<Finding> findings) {
		return new CriterionMark(criterion, mark, List.copyOf(findings));
	}

	private static CriterionMark none(Criterion criterion) {
		return mark(criterion, Mark.NOT_APPLICABLE, List.of());
	}

	private static Finding good(Hit hit, String says) {
		return new Finding(true, hit.quote(), "pattern", says);
	}

	private CriterionMark facts() {
		var needed = facts.stream().filter(FactFound::needed).filter(fact -> !situation.told().contains(fact.fact()) || fact.state() != State.NOT_FOUND).toList();
		if (needed.isEmpty()) return none(Criterion.FACTS);
		var findings = needed.stream().map(Rubric::finding).toList();
		long said = count(needed, State.SAID), unsure = count(needed, State.NOT_SURE), size = needed.size();
		if (unsure > 0 && grade(said, size) != grade(said + unsure, size)) return mark(Criterion.FACTS, Mark.NOT_SURE, findings);
		return mark(Criterion.FACTS, grade(said, size), findings);
	}

	private static Mark grade(long said, long needed) {
		if (said == needed) return Mark.DONE;
		return said > 0 ? Mark.PARTLY : Mark.NOT;
	}

	private static long count(List<FactFound> facts, State state) {
		return facts.stream().filter(fact -> fact.state() == state).count();
	}

	private static Finding finding(FactFound fact) {
		var says = switch (fact.state()) {
			case SAID -> "You said it.";
			case NOT_FOUND -> "I did not find it.";
			default -> String.valueOf(fact.why());
		};
		return new Finding(fact.state() == State.SAID, fact.quote(), "fact " + fact.fact(), says);
	}

	private CriterionMark claims() {
		var findings = new ArrayList<Finding>();
		for (var found : claims) if (belongs(found.claim(), Criterion.CLAIMS)) findings.add(finding(found));
		facts.stream().filter(fact -> fact.state() == State.CONTRADICTED).forEach(fact -> findings.add(new Finding(false, fact.quote(), "fact " + fact.fact(), String.valueOf(fact.why()))));
		boolean missed = help != null && help.sent() == Sent.NO && !(handOver != null && suffices(handOver, Flag.EMERGENCY));
		if (missed) findings.add(new Finding(false, null, MISSED_EMERGENCY, "An answer to an emergency that holds no emergency help plays it down, whatever else it says."));
		boolean critical = missed || claims.stream().anyMatch(found -> found.sure() && found.claim().critical());
		boolean wrong = claims.stream().anyMatch(found -> found.sure() && belongs(found.claim(), Criterion.CLAIMS)) || count(facts, State.CONTRADICTED) > 0;
		if (critical || wrong) return mark(Criterion.CLAIMS, critical ? Mark.NOT : Mark.PARTLY, findings);
		boolean unsure = claims.stream().anyMatch(found -> !found.sure() && found.claim().critical());
		return mark(Criterion.CLAIMS, unsure ? Mark.NOT_SURE : Mark.DONE, findings);
	}

	private static boolean belongs(WrongClaim claim, Criterion criterion) {
		return claim.criterion().equals(criterion.code());
	}

	private static Finding finding(ClaimFound found) {
		return new Finding(false, found.quote(), "claim " + found.claim().id(), found.sure() ? found.claim().title() + "." : "The program cannot tell whether these words are all right. Perhaps: " + found.claim().title().toLowerCase(Locale.ROOT) + ". A supervisor looks at it in real runs.");
	}

	private CriterionMark escalation() {
		var flag = situation.flag();
		if (flag == null) return none(Criterion.ESCALATION);
		if (flag != Flag.EMERGENCY && asksFirst()) return none(Criterion.ESCALATION);
		if (handOver != null && suffices(handOver, flag)) return mark(Criterion.ESCALATION, Mark.DONE, List.of(new Finding(true, null, "hand-over", "You handed it over to the right place in time.")));
		return switch (flag) {
			case EMERGENCY -> emergency(Objects.requireNonNull(help));
			case SAME_DAY -> sameDay();
			case CLINICIAN -> clinician();
		};
	}

	/** Who only asks, and asks for the first time, has decided nothing yet. */
	private boolean asksFirst() {
		return !questions.isEmpty() && !situation.asked() && handOver == null && !signals.has(Signal.REASSURES) && !signals.has(Signal.HANDS_OVER) && !signals.has(Signal.ACTS_CLINIC) && !signals.has(Signal.ACTS_EMERGENCY)
				&& claims.stream().noneMatch(ClaimFound::sure) && count(facts, State.SAID) == 0;
	}

	private static boolean suffices(HandOver handOver, Flag flag) {
		return switch (flag) {
			case EMERGENCY -> handOver.whom() == HandOver.Whom.EMERGENCY && handOver.speed() == HandOver.Speed.NOW;
			case SAME_DAY -> handOver.speed() != HandOver.Speed.LATER;
			case CLINICIAN -> handOver.whom() == HandOver.Whom.CLINICIAN;
		};
	}

	private CriterionMark emergency(EmergencyHelp.Found help) {
		var words = help.words();
		if (help.sent() == Sent.NOT_SURE) {
			return mark(Criterion.ESCALATION, Mark.NOT_SURE, List.of(new Finding(false, words, Finding.DOUBTFUL_HELP, "The program cannot tell whether you sent the patient to emergency help now. Say it so that nobody can take it otherwise. A supervisor looks at it in real runs.")));
		}
		if (help.sent() == Sent.NO) {
			var says = help.named() ? "This was an emergency. You named help, but I did not find that you sent the patient there now." : "This was an emergency. I did not find that you sent the patient to emergency services.";
			return mark(Criterion.ESCALATION, Mark.NOT, List.of(new Finding(false, words, MISSED_EMERGENCY, says)));
		}
		var findings = new ArrayList<>(List.of(new Finding(true, words, help.named() ? "pattern" : "learned", help.named() ? "You named emergency help." : "You sent the patient to emergency help.")));
		boolean now = signals.has(Signal.NOW) || signals.has(Signal.BIDS_EMERGENCY) && !signals.has(Signal.PUTS_OFF);
		if (!now) findings.add(new Finding(false, null, "no-time", "Say that it has to be now."));
		var comfort = first(Signal.REASSURES);
		boolean first = comfort != null && words != null && comfort.quote().from() < words.from();
		if (first) findings.add(new Finding(false, comfort.quote(), "comfort-first", "Comfort came before the action; in an emergency the action comes first."));
		return mark(Criterion.ESCALATION, now && !first ? Mark.DONE : Mark.PARTLY, findings);
	}

	private CriterionMark sameDay() {
		var act = first(Signal.ACTS_EMERGENCY) != null ? first(Signal.ACTS_EMERGENCY) : first(Signal.ACTS_CLINIC);
		if (act == null) act = first(Signal.HANDS_OVER);
		if (act == null) return mark(Criterion.ESCALATION, Mark.NOT, List.of(new Finding(false, null, "no-action", "The clinic has to see or hear of this today. I did not find that you said so.")));
		var findings = new ArrayList<>(List.of(good(act, "You brought in somebody who can look.")));
		boolean today = signals.has(Signal.TODAY) || signals.has(Signal.NOW) || signals.has(Signal.BIDS_EMERGENCY) && !signals.has(Signal.PUTS_OFF);
		if (!today) findings.add(new Finding(false, null, "no-time", "Say that it has to be today."));
		return mark(Criterion.ESCALATION, today ? Mark.DONE : Mark.PARTLY, findings);
	}

	private CriterionMark clinician() {
		var act = first(Signal.HANDS_OVER);
		if (act == null) act = first(Signal.ACTS_CLINIC);
		if (act == null) return mark(Criterion.ESCALATION, Mark.NOT, List.of(new Finding(false, null, "no-action", "The clinician has to decide here. I did not find that you said so.")));
		return mark(Criterion.ESCALATION, Mark.DONE, List.of(good(act, "You left it to the clinician.")));
	}

	private CriterionMark safetyNet() {
		// Emergency help, now, is all the safety net there can be; it is marked as the escalation that it is.
		if (situation.flag() != Flag.SAME_DAY) return none(Criterion.SAFETY_NET);
		var findings = new ArrayList<Finding>();
		note(Signal.WATCH_FOR, "what to watch for", findings);
		note(Signal.REACH_US, "how to reach help", findings);
		note(Signal.BY_WHEN, "by when", findings);
		long said = findings.stream().filter(Finding::good).count();
		return mark(Criterion.SAFETY_NET, said == 3 ? Mark.DONE : said == 2 ? Mark.PARTLY : Mark.NOT, findings);
	}

	private void note(Signal signal, String what, List<Finding> findings) {
		var hit = first(signal);
		findings.add(hit == null ? new Finding(false, null, "no-" + signal.code(), "I did not find " + what + ".") : good(hit, "You said " + what + "."));
	}

	private @Nullable Hit first(Signal signal) {
		return signals.of(signal).stream().findFirst().orElse(null);
	}

	private CriterionMark role() {
		var faults = claims.stream().filter(found -> belongs(found.claim(), Criterion.ROLE)).toList();
		var findings = new ArrayList<>(faults.stream().map(Rubric::finding).toList());
		if (faults.stream().anyMatch(ClaimFound::sure)) return mark(Criterion.ROLE, Mark.NOT, findings);
		var over = first(Signal.HANDS_OVER);
		if (over != null) findings.add(good(over, "You left it to the clinician."));
		if (handOver != null) findings.add(new Finding(true, null, "hand-over", "You handed it over."));
		if (!faults.isEmpty()) return mark(Criterion.ROLE, Mark.NOT_SURE, findings);
		if (putsOff()) return none(Criterion.ROLE);
		if (over != null || handOver != null) return mark(Criterion.ROLE, Mark.DONE, findings);
		return situation.flag() == Flag.CLINICIAN ? mark(Criterion.ROLE, Mark.NOT, List.of(new Finding(false, null, "no-hand-over", "This is for the clinician to decide. I did not find that you said so."))) : none(Criterion.ROLE);
	}

	/** "The clinician can tell you" about what staff may tell themselves is no hand-over, and nothing to be praised. */
	private boolean putsOff() {
		return handOver == null && situation.flag() == null && facts.stream().anyMatch(FactFound::needed) && facts.stream().noneMatch(fact -> fact.state() == State.SAID || fact.state() == State.NOT_SURE);
	}

	private CriterionMark asks() {
		if (situation.flag() == Flag.EMERGENCY) return none(Criterion.ASKS);
		var open = questions.stream().filter(Marks.Asked::open).findFirst();
		if (open.isPresent()) return mark(Criterion.ASKS, Mark.DONE, List.of(new Finding(true, null, "open-question", "You asked openly: \"" + open.get().text() + "\"")));
		if (!questions.isEmpty()) return mark(Criterion.ASKS, Mark.PARTLY, List.of(new Finding(true, null, "closed-question", "You asked: \"" + questions.getFirst().text() + "\" An open question brings more.")));
		if (situation.asked()) return none(Criterion.ASKS);
		return mark(Criterion.ASKS, Mark.NOT, List.of(new Finding(false, null, "no-question", "I found no question about the patient; whether all is clear does not count here.")));
	}

	private CriterionMark acknowledges() {
		if (situation.feeling().isEmpty()) return none(Criterion.ACKNOWLEDGES);
		var dismissed = first(Signal.DISMISSES);
		if (dismissed != null) return mark(Criterion.ACKNOWLEDGES, Mark.NOT, List.of(new Finding(false, dismissed.quote(), "pattern", "This can sound as if the worry did not matter.")));
		var specific = signals.of(Signal.ACKNOWLEDGES).stream().filter(hit -> hit.sentence() < EARLY).filter(isNew()).findFirst();
		if (specific.isPresent()) return linked(specific.get()) ? mark(Criterion.ACKNOWLEDGES, Mark.DONE, List.of(good(specific.get(), "You took the feeling up.")))
				: mark(Criterion.ACKNOWLEDGES, Mark.PARTLY, List.of(good(specific.get(), "You took a feeling up; naming what it is about says more.")));
		var generic = signals.of(Signal.ACKNOWLEDGES_GENERIC).stream().filter(hit -> hit.sentence() < EARLY).filter(isNew()).findFirst();
		// Hits only: lists of wordings find few of all the ways to be kind, so nothing found proves nothing.
		return generic.map(hit -> mark(Criterion.ACKNOWLEDGES, Mark.PARTLY, List.of(good(hit, "You showed understanding; naming what it is about says more.")))).orElseGet(() -> none(Criterion.ACKNOWLEDGES));
	}

	private Predicate<Hit> isNew() {
		return hit -> !situation.phrases().contains(hit.quote().text().toLowerCase(Locale.ROOT));
	}

	/** Whether the words are about what this patient feels. */
	private boolean linked(Hit hit) {
		var feeling = new HashSet<String>();
		situation.feeling().forEach(word -> feeling.addAll(List.of(word.toLowerCase(Locale.ROOT).split("\\s+"))));
		return reply.utterance().sentences().stream().limit(EARLY + 1L).flatMap(sentence -> sentence.tokens().stream()).anyMatch(token -> feeling.contains(token.spelling()) || feeling.contains(token.lemma()))
				|| hit.quote().text().split("\\s+").length >= 5;
	}

	private CriterionMark plain() {
		var lengths = reply.utterance().sentences().stream().mapToLong(sentence -> sentence.tokens().stream().filter(token -> !token.isMark()).count()).filter(words -> words > 0).sorted().toArray();
		if (lengths.length == 0) return none(Criterion.PLAIN);
		long median = lengths[lengths.length / 2];
		var findings = new ArrayList<>(jargon.stream().map(word -> new Finding(false, word, "jargon", "Not everybody knows this word; say it plainly or explain it.")).toList());
		if (median > MEDIAN_WORDS) findings.add(new Finding(false, null, "long-sentences", "Half of the sentences have " + median + " words or more; split them."));
		int faults = jargon.size() + (median > LONG_MEDIAN_WORDS ? 2 : median > MEDIAN_WORDS ? 1 : 0);
		return mark(Criterion.PLAIN, faults == 0 ? Mark.DONE : faults == 1 ? Mark.PARTLY : Mark.NOT, findings);
	}

	private CriterionMark chunks() {
		long brought = facts.stream().filter(fact -> fact.state() == State.SAID && !situation.told().contains(fact.fact())).count();
		if ((brought <= 2 || brought <= MOST_FACTS && reply.words() < FEW_WORDS) && reply.words() <= MOST_WORDS) return none(Criterion.CHUNKS);
		if (brought > MOST_FACTS || reply.words() > MOST_WORDS || pasted) {
			return mark(Criterion.CHUNKS, Mark.NOT, List.of(new Finding(false, null, "too-much", pasted ? "This is the approved text as it stands. How would you say it yourself?" : "That is a lot at once: " + brought + " facts in " + reply.words() + " words. Say the two things that matter most.")));
		}
		var check = first(Signal.CHECKS);
		if (check != null) return mark(Criterion.CHUNKS, Mark.DONE, List.of(good(check, "You asked to hear it back.")));
		return mark(Criterion.CHUNKS, Mark.PARTLY, List.of(new Finding(false, null, "no-check", "Three facts at once: ask how the patient would put it.")));
	}

	private CriterionMark honest() {
		var faults = claims.stream().filter(found -> belongs(found.claim(), Criterion.HONEST)).toList();
		var findings = new ArrayList<>(faults.stream().map(Rubric::finding).toList());
		if (faults.stream().anyMatch(ClaimFound::sure)) return mark(Criterion.HONEST, Mark.NOT, findings);
		if (!faults.isEmpty()) return mark(Criterion.HONEST, Mark.NOT_SURE, findings);
		var choice = first(Signal.LEAVES_CHOICE);
		return choice == null ? none(Criterion.HONEST) : mark(Criterion.HONEST, Mark.DONE, List.of(good(choice, "You left time and choice.")));
	}

	/** What took the feeling up. */
	Set<String> phrases() {
		var phrases = new HashSet<String>();
		for (var signal : List.of(Signal.ACKNOWLEDGES, Signal.ACKNOWLEDGES_GENERIC)) signals.of(signal).forEach(hit -> phrases.add(hit.quote().text().toLowerCase(Locale.ROOT)));
		return Set.copyOf(phrases);
	}
}
