package dev.glabella.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.marking.FactFound;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.Situation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings facts up again when they are about to be forgotten. Only what is certain counts: what the program was not sure of teaches the schedule nothing. */
@Service
class FactReviews {

	private static final double DAY = Duration.ofDays(1).toSeconds();

	private final ReviewCards cards;
	private final PracticeBook book;
	private final Markers markers;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	FactReviews(ReviewCards cards, PracticeBook book, Markers markers, KnowledgeBase knowledge, Clock clock) {
		this.cards = cards;
		this.book = book;
		this.markers = markers;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/** Takes from a talk which of the needed facts were said in it, at any time, and which never. */
	@Transactional
	public void learn(Session session) {
		var said = new HashMap<String, Boolean>();
		for (var exchange : book.exchanges(session.id())) {
			if (exchange.marked() == null) continue;
			for (var fact : exchange.marked().facts()) if (fact.needed() && fact.state() != State.NOT_SURE) said.merge(fact.fact(), fact.state() == State.SAID, Boolean::logicalOr);
		}
		said.forEach((fact, recalled) -> note(session.account(), fact, recalled));
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
		else note(account, fact, found.state() == State.SAID);
		return found;
	}

	private void putOff(long account, String fact) {
		cards.find(account, fact).ifPresent(card -> cards.save(account, new ReviewCards.Card(fact, card.memory(), card.reviewedAt(), now().plus(1, ChronoUnit.DAYS), card.reviews())));
	}

	private void note(long account, String fact, boolean recalled) {
		var now = now();
		var known = cards.find(account, fact);
		var memory = known.map(card -> Fsrs.next(card.memory(), Duration.between(card.reviewedAt(), now).toSeconds() / DAY, recalled)).orElseGet(() -> Fsrs.first(recalled));
		cards.save(account, new ReviewCards.Card(fact, memory, now, now.plus(Fsrs.interval(memory), ChronoUnit.DAYS), known.map(ReviewCards.Card::reviews).orElse(0) + 1));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
