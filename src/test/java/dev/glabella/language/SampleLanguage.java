package dev.glabella.language;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.glabella.knowledge.SampleFolder;

/** One analyzer over the sample content, shared by the tests because CoreNLP takes seconds to load. */
final class SampleLanguage {

	/** Monday 23 November 2026, noon in Los Angeles. */
	static final Clock MONDAY = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("America/Los_Angeles"));
	static final Analyzer ANALYZER = new Analyzer(SampleFolder.knowledge(), MONDAY);

	private SampleLanguage() {}

	/** The tokens of a text of one sentence. */
	static List<Token> tokens(String sentence) {
		var sentences = ANALYZER.analyze(sentence).sentences();
		if (sentences.size() != 1) throw new IllegalArgumentException("'" + sentence + "' is " + sentences.size() + " sentences; give one");
		return sentences.getFirst().tokens();
	}
}
