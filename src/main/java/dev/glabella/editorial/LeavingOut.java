package dev.glabella.editorial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Topic;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Matcher;
import dev.glabella.matching.Trainer;
import org.springframework.stereotype.Component;

/**
 * Asks for every phrasing what a matcher makes of it that never saw it. Instead of learning once for each phrasing, it learns {@value #ROUNDS} times, each time without
 * every third phrasing of each topic; with less to learn from, the share that it finds is a little too low rather than too high.
 */
@Component
class LeavingOut {

	private static final int ROUNDS = 3;

	private final Trainer trainer;

	LeavingOut(Trainer trainer) {
		this.trainer = trainer;
	}

	/**
	 * Takes many seconds.
	 * @param goOn asked between two steps; what was found so far is of no use when it says no
	 */
	Coverage measure(Knowledge knowledge, BooleanSupplier goOn) {
		var analyzer = new Analyzer(knowledge, Clock.systemUTC());
		var trials = new ArrayList<Trial>();
		for (int round = 0; round < ROUNDS && goOn.getAsBoolean(); round++) trials.addAll(round(knowledge, analyzer, round, goOn));
		return Coverage.of(trials);
	}

	private List<Trial> round(Knowledge knowledge, Analyzer analyzer, int round, BooleanSupplier goOn) {
		var matcher = trainer.train(without(knowledge, round), analyzer);
		var trials = new ArrayList<Trial>();
		for (var topic : knowledge.topics()) {
			if (!goOn.getAsBoolean()) break;
			pick(topic.questions(), round, true).forEach(question -> trials.add(trial(topic, question, matcher, analyzer)));
		}
		return trials;
	}

	private static Trial trial(Topic topic, String question, Matcher matcher, Analyzer analyzer) {
		var match = matcher.match(analyzer.analyze(question));
		var best = match.best();
		if (match.none() > best.confidence()) return new Trial(topic.id(), question, null, match.none());
		var slash = best.label().indexOf('/');
		return new Trial(topic.id(), question, slash < 0 ? best.label() : best.label().substring(0, slash), best.confidence());
	}

	private static Knowledge without(Knowledge all, int round) {
		var topics = all.topics().stream().map(topic -> without(topic, round)).toList();
		return new Knowledge(topics, all.routes(), all.sources(), all.clinic(), all.replies(), all.redFlags(), all.personalCues(), all.lexicon(), all.background(),
				all.reviews(), all.groups(), all.questionTests(), all.practice());
	}

	private static Topic without(Topic topic, int round) {
		return new Topic(topic.id(), topic.title(), pick(topic.questions(), round, false), topic.shortAnswer(), topic.longAnswer(), topic.facts(), topic.never(),
				topic.related(), topic.sources(), topic.decision(), topic.reason());
	}

	/** The phrasings that a round leaves out, or those that it learns; who has but one learns it. */
	private static List<String> pick(List<String> questions, int round, boolean leftOut) {
		if (questions.size() < 2) return leftOut ? List.of() : questions;
		return IntStream.range(0, questions.size()).filter(i -> (i % ROUNDS == round) == leftOut).mapToObj(questions::get).toList();
	}
}
