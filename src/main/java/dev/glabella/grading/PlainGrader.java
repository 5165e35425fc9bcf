package dev.glabella.grading;

import java.util.ArrayList;
import java.util.List;

/**
 * Grades without having learned from graded answers: a logistic function of a few signs. Its weights are fixed and of no subject: meaning and words in common speak for an answer, whatever is denied on
 * one side only speaks against it about as strongly as half the words missing, and an answer in which a stretch of five words is as surprising as words in random order does not pass.
 */
record PlainGrader(Reader reader, Comparison comparison, ItemShelf<Item> items) implements Grader {

	/** In nats a word: of stretches that people wrote on purpose one in thirty is more surprising. */
	private static final double SURPRISING = 4.5;
	/** Content words without any other between; people hardly write more than four. */
	private static final int ROW = 6;
	private static final double CLOSE = 0.01;
	private static final double STRONG_CONFLICT = 0.15;
	private static final double AKIN = 0.5;
	private static final double FAIL = Math.nextDown(Grade.PASS);

	static PlainGrader of(List<Answer> toCome, List<String> ordinary, Reader reader) {
		var items = new ItemShelf<>(reader, item -> item);
		var references = toCome.stream().flatMap(answer -> items.of(answer).references().stream()).distinct().map(reference -> new Text(reference.words(), Tally.NONE)).toList();
		var sentences = new ArrayList<>(references);
		reader.readAll(ordinary).forEach(sentence -> sentences.add(new Text(sentence.words(), Tally.NONE)));
		return new PlainGrader(reader, new Comparison(new Weights(references), Flow.of(sentences, Flow.Grain.COARSE)), items);
	}

	@Override
	public Grade grade(Answer answer) {
		var statement = reader.read(answer.text());
		if (statement.words().isEmpty()) return new Grade(0, Verdict.INCORRECT);
		return grade(statement, comparison.of(statement, items.of(answer)));
	}

	private static Grade grade(Statement statement, double[] signs) {
		double score = score(signs);
		boolean strewn = of(signs, Sign.WORST_SURPRISE) > SURPRISING || of(signs, Sign.ROW) >= ROW;
		if (strewn || Contradicting.itself(statement)) return new Grade(Math.min(score, FAIL), Verdict.UNSURE);
		if (Math.abs(score - Grade.PASS) < CLOSE) return new Grade(score, Verdict.UNSURE);
		if (score >= Grade.PASS) return new Grade(score, Verdict.CORRECT);
		return new Grade(score, of(signs, Sign.RECALL) >= AKIN && isDenied(signs) ? Verdict.CONTRADICTORY : Verdict.INCORRECT);
	}

	private static double score(double[] signs) {
		double utility = 8 * (of(signs, Sign.MEANING) - 0.8) + 4 * (of(signs, Sign.CONSISTENT) - 0.5) + 2 * (of(signs, Sign.PRECISION_OF_NEAREST) - 0.6) + 1.5 * (of(signs, Sign.PIECES) - 0.6)
				- 4 * of(signs, Sign.CONFLICT) - 1.5 * of(signs, Sign.DENIAL_DIFFERS) - of(signs, Sign.NUMBERS_MISSING)
				- 1.5 * Math.max(0, of(signs, Sign.WORST_SURPRISE) - 3);
		if (isDenied(signs)) utility -= 3;
		if (of(signs, Sign.NUMBERS_MISSING) > 0 && of(signs, Sign.NUMBERS_STRANGE) > 0) utility -= 4;
		return 1 / (1 + Math.exp(-utility));
	}

	private static boolean isDenied(double[] signs) {
		return of(signs, Sign.CONFLICT) > 0 && of(signs, Sign.DENIAL_DIFFERS) > 0 || of(signs, Sign.CONFLICT) >= STRONG_CONFLICT;
	}

	private static double of(double[] signs, Sign sign) {
		return signs[sign.ordinal()];
	}
}
