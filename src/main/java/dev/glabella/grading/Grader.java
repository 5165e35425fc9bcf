package dev.glabella.grading;

import java.util.List;

import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;

/**
 * Grades answers of any subject. The score alone says whether an answer passes; the verdict {@link Verdict#UNSURE} asks a person to look, and is given where words were strewn in
 * (never passes), where a statement stands beside its opposite (never passes), and where the score is too close to call. Safe for use by many threads.
 */
public sealed interface Grader permits LearnedGrader, PlainGrader {

	Grade grade(Answer answer);

	/**
	 * A grader that knows no graded answers.
	 * @param ordinary sentences as people write them
	 */
	static Grader plain(List<Answer> toCome, List<String> ordinary, Analyzer analyzer, Meanings meanings) {
		return PlainGrader.of(toCome, ordinary, new Reader(analyzer, meanings));
	}

	/**
	 * A grader that learns from graded answers; takes a minute or two for thousands.
	 * @param ordinary sentences as people write them
	 * @param step called {@value Learning#STEPS} times on the way
	 * @throws IllegalArgumentException when there is nothing to tell apart
	 */
	static Grader learned(List<Graded> graded, List<String> ordinary, Analyzer analyzer, Meanings meanings, Runnable step) {
		return new Learning(new Reader(analyzer, meanings), ordinary, step).learn(graded);
	}

	/** How often {@link #learned} steps. */
	int STEPS = Learning.STEPS;
}
