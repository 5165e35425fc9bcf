package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.glabella.knowledge.Decision;
import dev.glabella.matching.Candidate;
import dev.glabella.matching.Match;

class PolicyTests {

	private static final Map<String, Decision> DECISIONS = Map.of("person", Decision.HANDOFF, "complaint", Decision.HANDOFF, "chitchat", Decision.SMALLTALK,
		"lasers", Decision.DECLINE, "emergency", Decision.URGENT);

	final Policy policy = new Policy(label -> DECISIONS.getOrDefault(label, Decision.ANSWER));

	@Test
	void answersWhatIsLikelyEnough() {
		assertThat(policy.choose(match(0.05, "duration 0.93"))).isEqualTo(Decision.ANSWER);
	}

	@Test
	void asksWhichTopicIsMeantWhenAFewShareTheChances() {
		assertThat(policy.choose(match(0.05, "duration 0.5", "onset 0.43"))).isEqualTo(Decision.CLARIFY);
	}

	@Test
	void asksAboutASingleTopicThatIsLikelyButNotSure() {
		assertThat(policy.choose(match(0.45, "duration 0.55"))).isEqualTo(Decision.CLARIFY);
		assertThat(policy.choices(match(0.45, "duration 0.55"))).hasSize(1);
	}

	@Test
	void handsOverWhereNothingIsLikely() {
		assertThat(policy.choose(match(0.4, "duration 0.1", "onset 0.1", "person 0.3"))).isEqualTo(Decision.HANDOFF);
	}

	@Test
	void addsUpTheReasonsForAPerson() {
		assertThat(policy.choose(match(0, "duration 0.1", "person 0.45", "complaint 0.45"))).isEqualTo(Decision.HANDOFF);
	}

	@Test
	void smilesOnlyAtSmallTalk() {
		assertThat(policy.choose(match(0.02, "chitchat 0.95"))).isEqualTo(Decision.SMALLTALK);
	}

	@Test
	void declinesWhatIsAboutNoneOfItsSubjects() {
		assertThat(policy.choose(match(0.9, "duration 0.1"))).isEqualTo(Decision.DECLINE);
		assertThat(policy.choose(match(0.45, "lasers 0.45", "duration 0.1"))).isEqualTo(Decision.DECLINE);
	}

	@Test
	void offersAtMostFourTopicsAndNoUnlikelyOnes() {
		var match = match(0, "a 0.2", "person 0.19", "b 0.18", "c 0.16", "d 0.14", "e 0.13");
		assertThat(policy.choices(match)).extracting(Candidate::label).containsExactly("a", "b", "c", "d");
		assertThat(policy.choices(match(0.1, "a 0.8", "b 0.06", "c 0.04"))).extracting(Candidate::label).containsExactly("a", "b");
	}

	@Test
	void acceptsTheLikeliestLabelOnlyWhereThatIsCheaperThanNone() {
		assertThat(Policy.accepts(match(0.05, "a 0.9", "b 0.05"))).as("0.15 against 0.95").isTrue();
		assertThat(Policy.accepts(match(0.9, "a 0.1"))).as("1.35 against 0.1").isFalse();
		assertThat(Policy.accepts(match(0.05, "a 0.36", "b 0.34", "c 0.25"))).as("0.96 against 0.95").isFalse();
		assertThat(Policy.accepts(match(0, "a 0.34", "b 0.33", "c 0.33"))).as("0.99 against 1").isTrue();
		assertThat(Policy.accepts(match(0.25, "a 0.5", "b 0.25"))).as("a draw").isFalse();
	}

	/** The labels with their confidences, in any order. */
	private static Match match(double none, String... labels) {
		var candidates = new ArrayList<Candidate>();
		for (var label : List.of(labels)) candidates.add(new Candidate(label.split(" ")[0], Double.parseDouble(label.split(" ")[1])));
		candidates.sort(Comparator.comparingDouble(candidate -> -candidate.confidence()));
		return new Match(candidates, none);
	}
}
