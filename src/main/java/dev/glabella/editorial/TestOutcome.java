package dev.glabella.editorial;

import java.util.List;
import java.util.stream.Stream;

import dev.glabella.assistant.Judgement;
import dev.glabella.assistant.Verdict;
import dev.glabella.knowledge.QuestionTest;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question test.
 * @param got what the assistant did, in a few words
 * @param before whether it passed with the content before; null where it was not asked then
 */
record TestOutcome(QuestionTest test, String got, double confidence, boolean passed, @Nullable Boolean before) {

	static TestOutcome of(QuestionTest test, Judgement judgement, @Nullable Boolean before) {
		var verdict = judgement.verdict();
		var named = verdict instanceof Verdict.Clarify clarify ? clarify.topics() : judgement.topics();
		var passed = test.expected().contains(verdict.decision().code()) || named.stream().anyMatch(test.expected()::contains);
		return new TestOutcome(test, got(verdict, named), judgement.confidence(), passed, before);
	}

	public boolean newlyFailing() {
		return !passed && Boolean.TRUE.equals(before);
	}

	public boolean newlyPassing() {
		return passed && Boolean.FALSE.equals(before);
	}

	private static String got(Verdict verdict, List<String> named) {
		var what = switch (verdict) {
			case Verdict.Urgent urgent -> "urgent";
			case Verdict.Answer answer -> "answered";
			case Verdict.Clarify clarify -> "offered";
			case Verdict.Handoff handoff -> "handed over, " + handoff.reason();
			case Verdict.SmallTalk talk -> "small talk";
			case Verdict.Decline decline -> "declined";
		};
		return Stream.concat(Stream.of(what), named.isEmpty() ? Stream.empty() : Stream.of(String.join(", ", named))).reduce((one, other) -> one + ": " + other).orElse(what);
	}
}
