package dev.glabella.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.glabella.language.Analyzer;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Meanings;

/** Reads texts into statements. */
record Reader(Analyzer analyzer, Meanings meanings) {

	Statement read(String text) {
		var utterance = analyzer.analyze(text);
		return new Statement(utterance.text(), words(utterance), meanings.of(utterance.text()));
	}

	/** Part of a text that was analysed already. */
	Statement read(String text, List<Token> tokens) {
		return new Statement(text, words(tokens), meanings.of(text));
	}

	/** The same for many texts at once; their vectors are kept. */
	List<Statement> readAll(List<String> texts) {
		var utterances = texts.parallelStream().map(analyzer::analyze).toList();
		var vectors = meanings.ofAll(utterances.stream().map(Utterance::text).toList());
		var statements = new ArrayList<Statement>();
		for (int i = 0; i < texts.size(); i++) statements.add(new Statement(utterances.get(i).text(), words(utterances.get(i)), vectors.get(i)));
		return statements;
	}

	Item readItem(Answer answer) {
		var statements = readAll(Stream.concat(Stream.of(answer.question()), answer.references().stream()).toList());
		return Item.of(statements.getFirst(), statements.subList(1, statements.size()));
	}

	List<Token> tokens(String text) {
		return analyzer.analyze(text).tokens().toList();
	}

	private static List<Word> words(Utterance utterance) {
		return utterance.sentences().stream().flatMap(sentence -> words(sentence.tokens()).stream()).toList();
	}

	private static List<Word> words(List<Token> tokens) {
		var words = new ArrayList<Word>();
		boolean awaited = false;   // the word that a negation denies
		for (var token : tokens) {
			if (token.isMark()) continue;
			var word = Word.of(token, words.isEmpty(), awaited && token.negated());
			words.add(word);
			if (word.isCue()) awaited = true;
			else if (word.content()) awaited = false;
		}
		return words;
	}
}
