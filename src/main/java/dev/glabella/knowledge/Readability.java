package dev.glabella.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;

/**
 * How hard a text is to read, as a US school grade, by the formula of Kincaid and others (1975):
 * 0.39 words a sentence + 11.8 syllables a word - 15.59. Sentences and words are CoreNLP's, syllables our own.
 */
record Readability(int sentences, int words, int syllables) {

	/** Of an answer in restricted Markdown; each paragraph and list entry ends a sentence. */
	static Readability of(String markdown) {
		int sentences = 0, words = 0, syllables = 0;
		for (var block : Markdown.blocks(markdown)) {
			for (var sentence : sentencesOf(block)) {
				if (sentence.isEmpty()) continue;
				sentences++;
				words += sentence.size();
				syllables += sentence.stream().mapToInt(Syllables::in).sum();
			}
		}
		return new Readability(sentences, words, syllables);
	}

	double grade() {
		if (words == 0) return 0;
		return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
	}

	private static List<List<String>> sentencesOf(String block) {
		var tokens = new PTBTokenizer<>(new StringReader(block), new CoreLabelTokenFactory(), "untokenizable=noneDelete,invertible=true").tokenize();
		return new WordToSentenceProcessor<CoreLabel>().process(tokens).stream().map(Readability::wordsOf).toList();
	}

	/** The tokenizer parts "don't" and "follow-up"; a reader sees one word. */
	private static List<String> wordsOf(List<CoreLabel> sentence) {
		var words = new ArrayList<String>();
		var end = -1;
		for (var token : sentence) {
			var text = token.originalText();
			if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
				end = text.equals("-") && token.beginPosition() == end ? token.endPosition() : -1;
				continue;
			}
			if (token.beginPosition() == end && !words.isEmpty()) words.add(words.removeLast() + text);
			else words.add(text);
			end = token.endPosition();
		}
		return words;
	}
}
