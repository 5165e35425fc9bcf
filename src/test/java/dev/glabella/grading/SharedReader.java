package dev.glabella.grading;

import java.time.Clock;
import java.util.List;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;

/** One reader for all tests, because loading the language models takes seconds. */
final class SharedReader {

	static final Knowledge CONTENT = KnowledgeFiles.at(null).read();
	static final Meanings MEANINGS = new Meanings(new Trainer());
	static final Analyzer ANALYZER = Analyzer.forTexts(List.of(), CONTENT.lexicon(), Clock.systemUTC());
	static final Reader READER = new Reader(ANALYZER, MEANINGS);

	private SharedReader() {}

	static Statement read(String text) {
		return READER.read(text);
	}
}
