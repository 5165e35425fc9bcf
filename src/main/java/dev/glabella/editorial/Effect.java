package dev.glabella.editorial;

import java.util.List;

import dev.glabella.knowledge.Finding;

/**
 * What a proposal would change, as tried with an assistant that learned it.
 * @param usable whether the content could be used at all
 * @param findings what lint would newly say
 * @param wordings what comes of each wording now and then
 * @param tests the question tests whose outcome would change between passing and failing
 * @param passedNow of all question tests, {@code passedThen} with the proposal
 */
record Effect(boolean usable, List<Finding> findings, List<Change> wordings, List<Change> tests, int passedNow, int passedThen, int count) {

	/** What comes of a question now, and would then; {@code reaches} when that is right. */
	record Change(String question, String now, String then, boolean reaches, boolean better, boolean worse) {}

	/** Wordings that would not reach what they are about even then: other phrasings are stronger. */
	public List<Change> inVain() {
		return wordings.stream().filter(change -> !change.reaches()).toList();
	}

	public List<Change> worse() {
		return tests.stream().filter(Change::worse).toList();
	}

	public List<Change> better() {
		return tests.stream().filter(Change::better).toList();
	}
}
