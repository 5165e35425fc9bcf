package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@TempDir
	Path temp;
	SampleFolder folder;

	@BeforeEach
	void copySample() {
		folder = SampleFolder.copiedTo(temp);
		folder.write("forbidden.yaml", """
			- id: guarantee
			  why: nothing is guaranteed
			  patterns: ["guarantee(s|d)?", "100 ?%"]
			  except: ["no (\\\\w+ ){0,2}guaranteed"]
			  examples: [a guaranteed result, 100% gone]
			  not: [no result is guaranteed]
			- id: exclamation-mark
			  why: end with a period
			  patterns: ["!"]
			""");
	}

	@Test
	void findsOnlyTheMissingSignOffsInTheSample() {
		assertThat(findings()).containsExactly("reviews.yaml:1: warning: 3 of 3 topics were never signed by a clinician: duration, makeup-after, onset");
	}

	@Test
	void includesWhatKeepsContentFromBeingRead() {
		folder.replace("topics/onset.md", "related: [duration, makeup-after]", "related: [duration, make-up]");
		assertThat(findings()).contains("topics/onset.md:29: error: related[1]: there is no topic 'make-up'; add it, or correct the id");
	}

	@Test
	void asksForTenPhrasings() {
		folder.replace("topics/onset.md", "  - is it instant\n", "");
		assertThat(findings()).contains("topics/onset.md:4: error: questions: has 9; write 10 to 25 ways to put it");
	}

	@Test
	void asksForASourceOfEveryAnswerAndFact() {
		folder.replace("topics/onset.md", "related: [duration, makeup-after]\nsources: [S1, S2]\n", "related: [duration, makeup-after]\n")
			.replace("topics/onset.md", "    say: The full effect shows after about 2 weeks.\n    sources: [S2]\n", "    say: The full effect shows after about 2 weeks.\n");
		assertThat(findings()).anyMatch(finding -> finding.startsWith("topics/onset.md:2: error: sources: is missing; name every source"))
			.anyMatch(finding -> finding.contains("error: facts[1].sources: is missing; name the source"));
	}

	@Test
	void refusesTheSamePhrasingInTwoPlaces() {
		folder.replace("topics/onset.md", "  - is it instant", "  - How long does BOTOX last?").replace("routes/complaint.md", "I want to complain", "hello!");
		assertThat(findings()).contains(
			"topics/onset.md:9: error: questions[4]: says the same as 'how long does botox last' in topics/duration.md:5; keep it where it fits best",
			"routes/complaint.md:7: error: questions[0]: says the same as 'hello' in routes/chitchat.md:9; keep it where it fits best");
	}

	@Test
	void pointsOutNearCopies() {
		folder.replace("topics/onset.md", "  - is it instant", "  - how long do the botoxes last").replace("topics/duration.md", "  - lasting time", "  - how long does the botox last");
		assertThat(findings()).contains(
			"topics/duration.md:9: warning: questions[4]: is almost 'how long does botox last' in topics/duration.md:5; vary it more");
	}

	@Test
	void refusesAnAnswerAboveGradeEight() {
		folder.replace("topics/onset.md", "Most people see a change within a few days. The full",
			"The pharmacological manifestation of neuromuscular denervation characteristically materializes approximately several days following administration. The full");
		assertThat(findings()).anyMatch(finding -> finding.matches("topics/onset.md:33: error: short: the answer reads at grade 2\\d\\.\\d; at most 8, .*"));
	}

	@Test
	void doesNotBlameTheAnswerForTheClinicsOwnRule() {
		folder.replace("clinic.yaml", "Wait until the next morning.",
			"Pharmacological considerations necessitate precautionary discontinuation of cosmetic preparations throughout a representative individualized recuperation interval of unspecified duration, notwithstanding contradictory recommendations.");
		assertThat(findings()).filteredOn(finding -> finding.contains("grade")).singleElement().asString().startsWith("clinic.yaml:19: warning: policies.makeup-after: reads at grade");
	}

	@Test
	void keepsTitlesAndAnswersShort() {
		folder.replace("topics/onset.md", "title: When it starts to work", "title: " + "When it starts to work, and when it is over".repeat(2))
			.replace("topics/duration.md", "BOTOX® usually lasts", "It is so. ".repeat(25) + "BOTOX® usually lasts")
			.replace("topics/duration.md", "The effect fades **", "It is so. ".repeat(61) + "The effect fades **");
		assertThat(findings()).anyMatch(finding -> finding.contains("topics/onset.md:3: error: title: 86 characters"))
			.anyMatch(finding -> finding.matches("topics/duration.md:34: error: short: 9\\d words; at most 60.*"))
			.anyMatch(finding -> finding.contains("topics/duration.md:34: warning: short: 27 sentences"))
			.anyMatch(finding -> finding.matches("topics/duration.md:38: error: more: 2\\d\\d words; at most 180"));
	}

	@Test
	void findsForbiddenWordingsOnTheirLineButNotInsideHarmlessOnes() {
		folder.replace("topics/duration.md", "- Lines do not come back", "- No result is guaranteed.\n- It is a guaranteed\n  cure! Lines do not come back");
		assertThat(findings()).filteredOn(finding -> finding.startsWith("topics/duration.md")).containsExactly(
			"topics/duration.md:42: error: more: 'guaranteed': nothing is guaranteed",
			"topics/duration.md:43: error: more: '!': end with a period");
	}

	@Test
	void looksForForbiddenWordingsWhereverVisitorsRead() {
		folder.replace("replies.yaml", "Ask a question.", "Ask us!").replace("red-flags.yaml", "Do not wait.", "Run!").replace("routes/chitchat.md", "What would you like to know?", "Sure!")
			.replace("topics/onset.md", "within a few days.\n    sources", "within 100% of days.\n    sources");
		assertThat(findings()).filteredOn(finding -> finding.contains(": error: ")).extracting(finding -> finding.substring(0, finding.indexOf(": error")))
			.containsExactly("red-flags.yaml:25", "replies.yaml:1", "routes/chitchat.md:13", "topics/onset.md:17");
	}

	@Test
	void provesTheForbiddenWordingsByTheirExamples() {
		folder.write("forbidden.yaml", """
			- id: dose
			  why: a dose
			  patterns: ['\\d+ units']
			  examples: [20 units, twenty units]
			  not: [about 3 units]
			- id: broken
			  why: broken
			  patterns: ['(']
			""");
		assertThat(findings()).contains("forbidden.yaml:4: error: [0].examples[1]: no pattern finds it; mend the patterns, or the example",
			"forbidden.yaml:5: error: [0].not[0]: a pattern finds it; mend the patterns, or add an exception",
			"forbidden.yaml:8: error: [1].patterns[0]: '(' is not understood; write a regular expression");
	}

	@Test
	void refusesMarkdownThatABubbleCannotShow() {
		folder.replace("topics/duration.md", "- Lines do not", "1. One\n\nLines do not");
		assertThat(findings()).contains("topics/duration.md:41: error: more: a foreign sign (ordered list); use only paragraphs, lists with '-' and **bold**");
	}

	@Test
	void tellsSignOffsThatNoLongerHold() {
		var topics = SampleFolder.knowledge();
		folder.write("reviews.yaml", """
			- {topic: onset, by: Dr. A, on: 2025-11-22, hash: %s}
			- {topic: duration, by: Dr. A, on: 2026-11-01, hash: 00}
			- {topic: makeup-after, by: Dr. A, on: 2026-11-01, hash: %s}
			- {topic: gone, by: Dr. A, on: 2026-11-01, hash: 00}
			- {topic: late, by: Dr. A, on: 2027-11-01, hash: 00}
			""".formatted(Review.hashOf(topics.topic("onset").orElseThrow()), Review.hashOf(topics.topic("makeup-after").orElseThrow())));
		assertThat(findings()).containsExactly(
			"reviews.yaml:1: warning: 1 of 3 topics changed since a clinician signed them: duration",
			"reviews.yaml:1: warning: 1 of 3 topics were signed more than a year ago; a clinician reads them again: onset",
			"reviews.yaml:4: warning: there is no topic 'gone' any more; remove its sign-off",
			"reviews.yaml:5: error: the sign-off of 'late' lies in the future: 2027-11-01",
			"reviews.yaml:5: warning: there is no topic 'late' any more; remove its sign-off");
	}

	@Test
	void findsHeadingsThatNameNoTopicAndTopicsWithoutAHeading() {
		folder.replace("groups.yaml", "topics: [makeup-after]", "topics: [makeup, onset]");
		assertThat(findings()).contains("groups.yaml:4: error: [1].topics[0]: there is no topic 'makeup'; did you mean makeup-after?",
			"groups.yaml:4: error: [1].topics[1]: 'onset' stands under two headings; keep one",
			"topics/makeup-after.md:2: warning: id: stands under no heading of groups.yaml; add it there, or the FAQ shows it last");
	}

	private List<String> findings() {
		return Lint.of(KnowledgeFiles.of(temp), TODAY).stream().map(Finding::toString).toList();
	}
}
