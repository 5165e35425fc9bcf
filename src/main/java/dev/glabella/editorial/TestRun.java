package dev.glabella.editorial;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What came of all question tests at one moment. */
record TestRun(Instant at, List<TestOutcome> outcomes) {

	public List<TestOutcome> failed() {
		return outcomes.stream().filter(outcome -> !outcome.passed()).sorted(Comparator.comparing(outcome -> !outcome.newlyFailing())).toList();
	}

	public List<TestOutcome> newlyFailing() {
		return outcomes.stream().filter(TestOutcome::newlyFailing).toList();
	}

	public List<TestOutcome> newlyPassing() {
		return outcomes.stream().filter(TestOutcome::newlyPassing).toList();
	}

	public long passed() {
		return outcomes.stream().filter(TestOutcome::passed).count();
	}

	Optional<TestOutcome> of(String question) {
		return outcomes.stream().filter(outcome -> outcome.test().question().equals(question)).findFirst();
	}
}
