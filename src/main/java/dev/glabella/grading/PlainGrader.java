package dev.glabella.grading;

import java.util.ArrayList;
import java.util.List;

/**
 * Grades without having learned from graded answers: a logistic function of a few signs. Its weights are fixed and of no subject: meaning and words in common speak for an answer, whatever is denied on
 * one side only speaks against it about as strongly as half the words missing, and an answer in which a stretch of five words is as surprising as words in random order does not pass.
 */
record PlainGrader(Reader reader, Comparison comparison, ItemShelf<Item> items) implements Grader {

	/** In nats a word. Of stretches that people wrote on purpose one in fifty is more surprising, of strewn words four in five. */
	private static final double STREWN = 3.5;
	private static final double CLOSE = 0.01;
	private static final double STRONG_CONFLICT = 0.15;
	private static final double AKIN = 0.5;
	private static final double FAIL = Math.nextDown(Grade.PASS);

	static PlainGrader of(List<Answer> toCome, List<String> ordinary, Reader reader) {
		var items = new ItemShelf<>(reader, item -> item);
		var references = new ArrayList<List<Word>>();
		toCome.stream().flatMap(answer -> items.of(answer).references().stream()).distinct().map(Statement::words).forEach(references::add);
		var sentences = new ArrayList<>(references);
		reader.readAll(ordinary).stream().map(Statement::words).forEach(sentences::add);
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
		if (of(signs, Sign.WORST_SURPRISE) > STREWN || Contradicting.itself(statement)) return new Grade(Math.min(score, FAIL), Verdict.UNSURE);
		if (Math.abs(score - Grade.PASS) < CLOSE) return new Grade(score, Verdict.UNSURE);
		if (score >= Grade.PASS) return new Grade(score, Verdict.CORRECT);
		boolean opposed = of(signs, Sign.RECALL) >= AKIN && (of(signs, Sign.CONFLICT) >= STRONG_CONFLICT || of(signs, Sign.DENIAL_DIFFERS) > 0);
		return new Grade(score, opposed ? Verdict.CONTRADICTORY : Verdict.INCORRECT);
	}

	private static double score(double[] signs) {
		double utility = 8 * (of(signs, Sign.MEANING) - 0.8) + 4 * (of(signs, Sign.CONSISTENT) - 0.5) + 2 * (of(signs, Sign.PRECISION_OF_NEAREST) - 0.6) + 1.5 * (of(signs, Sign.PIECES) - 0.6)
				- 4 * of(signs, Sign.CONFLICT) - 1.5 * of(signs, Sign.DENIAL_DIFFERS) - of(signs, Sign.NUMBERS_MISSING);
		return 1 / (1 + Math.exp(-utility));
	}

	private static double of(double[] signs, Sign sign) {
		return signs[sign.ordinal()];
	}
}
