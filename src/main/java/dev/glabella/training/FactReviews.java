package dev.glabella.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.FactFound;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.Mark;
import dev.glabella.marking.Situation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings facts up again when they are about to be forgotten. Only what is certain counts: what the program was not sure of teaches the schedule nothing. */
@Service
class FactReviews {

	private static final double DAY = Duration.ofDays(1).toSeconds();

	private final ReviewCards cards;
	private final ReviewLog log;
	private final PracticeBook book;
	private final Corrections corrections;
	private final Markers markers;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	FactReviews(ReviewCards cards, ReviewLog log, PracticeBook book, Corrections corrections, Markers markers, KnowledgeBase knowledge, Clock clock) {
		this.cards = cards;
		this.log = log;
		this.book = book;
		this.corrections = corrections;
		this.markers = markers;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/** Takes from a talk which of the needed facts were said in it, at any time, and which never. */
	@Transactional
	public void learn(Session session) {
		note(session, recalled(session));
	}

	/** Reckons the schedule of a talk's facts again, with the marks that people gave: what a person overturned counts as the person says. */
	@Transactional
	public void relearn(Session session) {
		var facts = new TreeSet<>(log.forget(session.id()));
		var recalled = recalled(session);
		var at = session.endedAt() == null ? now() : session.endedAt();
		recalled.forEach((fact, said) -> log.add(session.account(), fact, session.id(), said, at));
		facts.addAll(recalled.keySet());
		facts.forEach(fact -> replay(session.account(), fact));
	}

	/** A supervisor's mark on the facts of a reply stands for each of them: all were said, or none; anything between says nothing about a single one. */
	private Map<String, Boolean> recalled(Session session) {
		var human = corrections.of(session.id());
		var said = new TreeMap<String, Boolean>();
		for (var exchange : book.exchanges(session.id())) {
			if (exchange.marked() == null) continue;
			var mark = human.getOrDefault(exchange.number(), Map.of()).get(Criterion.FACTS);
			for (var fact : exchange.marked().facts()) if (fact.needed()) recalled(fact, mark).ifPresent(recalled -> said.merge(fact.fact(), recalled, Boolean::logicalOr));
		}
		return said;
	}

	private static Optional<Boolean> recalled(FactFound fact, @Nullable Mark given) {
		if (given == null) return fact.state() == State.NOT_SURE ? Optional.empty() : Optional.of(fact.state() == State.SAID);
		return given == Mark.DONE ? Optional.of(true) : given == Mark.NOT ? Optional.of(false) : Optional.empty();
	}

	private void note(Session session, Map<String, Boolean> recalled) {
		recalled.forEach((fact, said) -> note(session.account(), fact, session.id(), said));
	}

	/** The cards that are due and can be asked today. */
	List<ReviewCards.Card> due(long account) {
		var now = clock.instant();
		return cards.of(account).stream().filter(card -> !card.dueAt().isAfter(now) && isAskable(card.fact())).toList();
	}

	/** When the next one comes up, if there is one. */
	Optional<Instant> next(long account) {
		return cards.of(account).stream().filter(card -> isAskable(card.fact())).map(ReviewCards.Card::dueAt).findFirst();
	}

	private boolean isAskable(String fact) {
		return knowledge.current().practice().marking().facts().containsKey(fact) && knowledge.current().fact(fact).isPresent();
	}

	/** Marks an answer to a card; what is not sure only puts it off by a day. */
	@Transactional
	public FactFound answer(long account, String fact, String text) {
		if (cards.find(account, fact).isEmpty() || !isAskable(fact)) throw Refused.missing();
		var found = markers.current().mark(Situation.of(List.of(fact), null), text, null).facts().stream().filter(one -> one.fact().equals(fact)).findFirst()
			.orElseThrow(() -> Refused.because("changed", "This fact was rewritten meanwhile and cannot be graded now."));
		if (found.state() == State.NOT_SURE) putOff(account, fact);
		else note(account, fact, null, found.state() == State.SAID);
		return found;
	}

	private void putOff(long account, String fact) {
		cards.find(account, fact).ifPresent(card -> cards.save(account, new ReviewCards.Card(fact, card.memory(), card.reviewedAt(), now().plus(1, ChronoUnit.DAYS), card.reviews())));
	}

	private void note(long account, String fact, @Nullable Long practice, boolean recalled) {
		var now = now();
		log.add(account, fact, practice, recalled, now);
		cards.save(account, next(cards.find(account, fact).orElse(null), fact, recalled, now));
	}

	private static ReviewCards.Card next(ReviewCards.@Nullable Card known, String fact, boolean recalled, Instant at) {
		var memory = known == null ? Fsrs.first(recalled) : Fsrs.next(known.memory(), Duration.between(known.reviewedAt(), at).toSeconds() / DAY, recalled);
		return new ReviewCards.Card(fact, memory, at, at.plus(Fsrs.interval(memory), ChronoUnit.DAYS), known == null ? 1 : known.reviews() + 1);
	}

	/** The card as its history makes it. */
	private void replay(long account, String fact) {
		ReviewCards.Card card = null;
		for (var review : log.of(account, fact)) card = next(card, fact, review.recalled(), review.at());
		if (card == null) cards.delete(account, fact);
		else cards.save(account, card);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
