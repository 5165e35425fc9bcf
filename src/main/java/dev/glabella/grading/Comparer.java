package dev.glabella.grading;

import java.util.ArrayList;
import java.util.List;

import dev.glabella.language.Analyzer;
import dev.glabella.language.Token;
import dev.glabella.matching.Meanings;

/** Sets what was said beside wordings, in numbers, for those who judge by rules of their own. Safe for use by many threads. */
public final class Comparer {

	private final Reader reader;
	private final Comparison comparison;

	/**
	 * @param texts all wordings there will be: a word that many of them hold says little
	 * @param ordinary sentences as people write them
	 */
	public Comparer(List<String> texts, List<String> ordinary, Analyzer analyzer, Meanings meanings) {
		this.reader = new Reader(analyzer, meanings);
		var counted = reader.readAll(texts).stream().map(statement -> new Text(statement.words(), Tally.NONE)).toList();
		var sentences = new ArrayList<>(counted);
		reader.readAll(ordinary).forEach(statement -> sentences.add(new Text(statement.words(), Tally.NONE)));
		this.comparison = new Comparison(new Weights(counted), Flow.of(sentences, Flow.Grain.COARSE));
	}

	/** A stretch of text, read once for all comparisons. */
	public static final class Said {

		private final Statement statement;

		private Said(Statement statement) {
			this.statement = statement;
		}

		/** Its meaning, a unit vector. */
		public float[] vector() {
			return statement.vector();
		}
	}

	/** Wordings of one thing, read once for all comparisons. */
	public static final class Wordings {

		private final Item item;

		private Wordings(Item item) {
			this.item = item;
		}
	}

	/** Some words of a message, side by side. */
	public Said said(String text, List<Token> tokens) {
		return new Said(reader.read(text, tokens));
	}

	/** Ways to say one thing, in answer to a question. */
	public Wordings wordings(String question, List<String> wordings) {
		return new Wordings(reader.readItem(new Answer(question, wordings, "")));
	}

	/** A number for each {@link Sign}, in its order. */
	public double[] compare(Said said, Wordings wordings) {
		return comparison.of(said.statement, wordings.item);
	}
}
