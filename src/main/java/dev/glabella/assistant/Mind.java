package dev.glabella.assistant;

import java.time.Clock;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Phrases;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Matcher;
import dev.glabella.matching.Trainer;

/** Everything the assistant needs for one state of the content; made anew as a whole when the content changes. */
record Mind(Knowledge knowledge, Phrases phrases, Analyzer analyzer, Matcher matcher, RedFlagFinder redFlags, CaseFinder cases,
		Labels labels, Policy policy, Clock clock, Memory memory) {

	static Mind of(Knowledge knowledge, Trainer trainer) {
		Composer.require(knowledge);
		var clock = Clock.system(knowledge.clinic().timeZone());
		var analyzer = new Analyzer(knowledge, clock);
		return of(knowledge, clock, analyzer, trainer.train(knowledge, analyzer));
	}

	/** The same mind for content that differs in nothing that has to be learned, such as a sign-off. */
	Mind with(Knowledge other) {
		return of(other, Clock.system(other.clinic().timeZone()), analyzer, matcher);
	}

	private static Mind of(Knowledge knowledge, Clock clock, Analyzer analyzer, Matcher matcher) {
		var labels = new Labels(knowledge, clock);
		return new Mind(knowledge, Phrases.of(knowledge), analyzer, matcher, new RedFlagFinder(knowledge.redFlags()),
				new CaseFinder(knowledge.personalCues()), labels, new Policy(labels::decision), clock, new Memory());
	}
}
