package dev.glabella.training;

import java.util.List;
import java.util.Optional;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.Mark;
import dev.glabella.marking.Marker;
import org.springframework.stereotype.Component;

/** Replies whose marks people changed: the cases that marking is held to from then on. */
@Component
class CorrectedReplies {

	private static final int NEWEST = 100;

	private final Corrections corrections;
	private final PracticeBook book;
	private final KnowledgeBase knowledge;

	CorrectedReplies(Corrections corrections, PracticeBook book, KnowledgeBase knowledge) {
		this.corrections = corrections;
		this.book = book;
		this.knowledge = knowledge;
	}

	/**
	 * A corrected mark.
	 * @param before the program's mark of the day
	 */
	public record Case(Session session, Exchange exchange, Criterion criterion, Mark before, Corrections.Correction correction) {

		/** What the patient had said. */
		public String says() {
			return String.join(" ", exchange.says());
		}

		/** What was replied. */
		public String reply() {
			return exchange.reply() == null ? "" : exchange.reply();
		}
	}

	/** @param now what the program gives today */
	public record Outcome(Case one, Mark now) {

		/** Whether it gives what the person gave. */
		public boolean agrees() {
			return now == one.correction.mark();
		}
	}

	/** The newest hundred, newest first. */
	List<Case> cases() {
		return corrections.newest(NEWEST).stream().flatMap(correction -> one(correction).stream()).toList();
	}

	private Optional<Case> one(Corrections.Correction correction) {
		var session = book.find(correction.practice());
		var exchange = book.exchanges(correction.practice()).stream().filter(one -> one.number() == correction.number() && one.marked() != null).findFirst();
		if (session.isEmpty() || exchange.isEmpty()) return Optional.empty();
		return Optional.of(new Case(session.get(), exchange.get(), correction.criterion(), exchange.get().marked().mark(correction.criterion()), correction));
	}

	/** Marks them again; what belongs to a case that was rewritten meanwhile is left out. */
	List<Outcome> mark(Marker marker) {
		return cases().stream().flatMap(one -> again(one, marker).stream()).toList();
	}

	private Optional<Outcome> again(Case one, Marker marker) {
		var scenario = knowledge.current().practice().scenario(one.session.scenario(), one.session.drill());
		if (scenario.isEmpty() || scenario.get().node(one.exchange.node()).isEmpty()) return Optional.empty();
		return Optional.of(new Outcome(one, marker.mark(Practising.situation(scenario.get(), one.exchange), one.reply(), one.exchange.handOver()).mark(one.criterion)));
	}
}
