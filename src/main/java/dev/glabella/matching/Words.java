package dev.glabella.matching;

import java.util.List;

import dev.glabella.language.Analyzer;
import dev.glabella.language.Utterance;

/** The examples word by word, and an index of them. Takes seconds to make, and is wanted only while somebody listens to it. */
record Words(List<Utterance> examples, LexicalIndex index) {

	static Words of(List<String> texts, Analyzer analyzer) {
		var utterances = texts.parallelStream().map(analyzer::analyze).toList();
		return new Words(utterances, new LexicalIndex(utterances.stream().map(EvidenceSources::lemmas).toList(), texts));
	}
}
