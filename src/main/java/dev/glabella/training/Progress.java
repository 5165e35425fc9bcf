package dev.glabella.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Topic;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.FactFound.State;
import org.springframework.stereotype.Component;

/**
 * How somebody gets on, by criterion and by topic: the last sessions as dots, and a range that the next one will most likely fall in. No single number, and no ranking of people: a machine's points look
 * more exact than they are.
 */
@Component
class Progress {

	private static final int SESSIONS = 5, LATEST = 60;
	/** A session weighs this much of the one after it. */
	private static final double FADING = 0.7;
	private static final int MOST_FOCUS = 2;
	/** With few sessions a share is little known: as if so many more had come out half and half. */
	private static final double PRIOR = 1;

	private final PracticeBook book;
	private final Corrections corrections;
	private final KnowledgeBase knowledge;

	Progress(PracticeBook book, Corrections corrections, KnowledgeBase knowledge) {
		this.book = book;
		this.corrections = corrections;
		this.knowledge = knowledge;
	}

	/**
	 * One criterion or topic.
	 * @param dots the share of its points in each of the last sessions that had it, oldest first, 0 to 100
	 * @param from lower end of the range, 0 to 100
	 * @param to upper end of it
	 */
	public record Item(String code, String title, List<Integer> dots, int from, int to) {}

	/** All of somebody's progress. */
	public record Whole(List<Item> criteria, List<Item> topics, List<Session> sessions) {}

	/** For themselves: tries with the coach too. */
	Whole of(long account) {
		return of(book.of(account, LATEST).stream().filter(Session::isOver).toList());
	}

	/** For supervisors: what was done with the coach stays with the trainee. */
	Whole ofRealRuns(long account) {
		return of(book.of(account, LATEST).stream().filter(session -> session.isOver() && session.mode() == Mode.REAL).toList());
	}

	private Whole of(List<Session> sessions) {
		var byCriterion = new EnumMap<Criterion, List<Double>>(Criterion.class);
		var byTopic = new TreeMap<String, List<Double>>();
		for (var session : sessions) add(session, byCriterion, byTopic);
		var titles = Debriefing.titles(knowledge.current().practice().marking());
		var criteria = titles.entrySet().stream().filter(title -> byCriterion.containsKey(title.getKey())).map(title -> item(title.getKey().code(), title.getValue(), byCriterion.get(title.getKey()))).toList();
		var topics = byTopic.entrySet().stream().map(entry -> item(entry.getKey(), knowledge.current().topic(entry.getKey()).map(Topic::title).orElse(entry.getKey()), entry.getValue()))
			.sorted(Comparator.comparingInt(Item::from)).toList();
		return new Whole(criteria, topics, sessions);
	}

	private void add(Session session, Map<Criterion, List<Double>> byCriterion, Map<String, List<Double>> byTopic) {
		var human = corrections.of(session.id());
		var exchanges = book.exchanges(session.id()).stream().filter(exchange -> exchange.marked() != null).toList();
		var marks = exchanges.stream().map(exchange -> Practising.marks(exchange.marked(), human.getOrDefault(exchange.number(), Map.of()))).toList();
		Scoring.shares(marks).forEach((criterion, share) -> byCriterion.computeIfAbsent(criterion, one -> new ArrayList<>()).add(share));
		topics(exchanges).forEach((topic, share) -> byTopic.computeIfAbsent(topic, one -> new ArrayList<>()).add(share));
	}

	/** Of each topic's facts that were needed in a talk, the share that was said in it; what is not sure stays out. */
	private static Map<String, Double> topics(List<Exchange> exchanges) {
		var shares = new HashMap<String, List<Boolean>>();
		said(exchanges).forEach((fact, said) -> shares.computeIfAbsent(fact.substring(0, fact.indexOf('.')), topic -> new ArrayList<>()).add(said));
		var result = new HashMap<String, Double>();
		shares.forEach((topic, said) -> result.put(topic, said.stream().filter(one -> one).count() / (double) said.size()));
		return result;
	}

	/** Of the facts that were needed in a talk, whether each was said at any time; what is never certain is missing. */
	static Map<String, Boolean> said(List<Exchange> exchanges) {
		var said = new HashMap<String, Boolean>();
		for (var exchange : exchanges) {
			if (exchange.marked() == null) continue;
			for (var fact : exchange.marked().facts()) if (fact.needed() && fact.state() != State.NOT_SURE) said.merge(fact.fact(), fact.state() == State.SAID, Boolean::logicalOr);
		}
		return said;
	}

	/** @param newestFirst shares of the sessions that had it */
	static Item item(String code, String title, List<Double> newestFirst) {
		var last = newestFirst.subList(0, Math.min(SESSIONS, newestFirst.size()));
		double weight = PRIOR, sum = PRIOR * 0.5, w = 1;
		for (double share : last) {
			sum += w * share;
			weight += w;
			w *= FADING;
		}
		double mean = sum / weight;
		double spread = Math.sqrt(Math.max(0.05, mean * (1 - mean)) / (weight + 1));
		return new Item(code, title, last.reversed().stream().map(share -> (int) Math.round(100 * share)).toList(), percent(mean - spread), percent(mean + spread));
	}

	private static int percent(double share) {
		return (int) Math.round(100 * Math.clamp(share, 0, 1));
	}

	/** What to look after next: the criteria that went worst lately. */
	List<String> focus(long account) {
		return of(account).criteria.stream().filter(item -> item.to < 90).sorted(Comparator.comparingInt(Item::from)).limit(MOST_FOCUS).map(Item::code).toList();
	}
}
