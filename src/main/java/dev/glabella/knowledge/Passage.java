package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that people may read, with its place.
 * @param kind what it is, for rules that differ
 */
record Passage(String file, String field, Kind kind, String text) {

	enum Kind {

		/** Above {@code ## More}, or below it. */
		SHORT, MORE,
		TITLE,
		/** What a route says. */
		REPLY,
		/** A sentence of {@code replies.yaml}, into which the program may put values of its own. */
		SENTENCE,
		/** The advice at a red flag. */
		ADVICE,
		/** What trainees are graded on and see afterwards. */
		FACT,
		/** A rule of the clinic. */
		POLICY
	}

	boolean takesValues() {
		return kind == Kind.SENTENCE;
	}

	/** How many lines below its first line a character of the text stands. */
	int lineOf(int at) {
		return (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
	}

	/** Every text, in the order of the files. */
	static List<Passage> of(Knowledge knowledge) {
		var passages = new ArrayList<Passage>();
		for (var topic : knowledge.topics()) {
			var file = Reading.fileOf(topic);
			passages.add(new Passage(file, "title", Kind.TITLE, topic.title()));
			passages.add(new Passage(file, "short", Kind.SHORT, topic.shortAnswer()));
			passages.add(new Passage(file, "more", Kind.MORE, topic.longAnswer()));
			for (var i = 0; i < topic.facts().size(); i++) passages.add(new Passage(file, "facts[" + i + "].say", Kind.FACT, topic.facts().get(i).say()));
		}
		for (var route : knowledge.routes()) {
			var file = Reading.fileOf(route);
			passages.add(new Passage(file, "title", Kind.TITLE, route.title()));
			passages.add(new Passage(file, "short", Kind.REPLY, route.reply()));
			for (var i = 0; i < route.variants().size(); i++) passages.add(new Passage(file, "variants[" + i + "].reply", Kind.REPLY, route.variants().get(i).reply()));
		}
		knowledge.replies().forEach((key, text) -> passages.add(new Passage("replies.yaml", key, Kind.SENTENCE, text)));
		knowledge.redFlags().levels().forEach((level, advice) -> {
			passages.add(new Passage("red-flags.yaml", "levels." + level + ".heading", Kind.ADVICE, advice.heading()));
			passages.add(new Passage("red-flags.yaml", "levels." + level + ".text", Kind.ADVICE, advice.text()));
		});
		knowledge.clinic().policies().forEach((key, rule) -> passages.add(new Passage("clinic.yaml", "policies." + key, Kind.POLICY, rule)));
		return passages.stream().filter(passage -> !passage.text().isEmpty()).toList();
	}
}
