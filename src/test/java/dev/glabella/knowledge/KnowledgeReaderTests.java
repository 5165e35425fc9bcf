package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeReaderTests {

	@TempDir
	Path temp;
	SampleFolder folder;

	@BeforeEach
	void copySample() {
		folder = SampleFolder.copiedTo(temp);
	}

	@Test
	void readsATopicWithBothAnswers() {
		var topic = SampleFolder.knowledge().topic("duration").orElseThrow();
		assertThat(topic.title()).isEqualTo("How long results last");
		assertThat(topic.questions()).hasSize(10).contains("when will it wear off");
		assertThat(topic.shortAnswer()).startsWith("BOTOX® usually").endsWith("some for more.");
		assertThat(topic.longAnswer()).startsWith("The effect fades").endsWith("- To learn more, call {{clinic.phone}}.");
		assertThat(topic.facts()).extracting(Fact::id, Fact::optional)
			.contains(tuple("varies", true), tuple("fades", false));
		assertThat(topic.never()).extracting(Claim::claim).containsExactly("The result is permanent.");
		assertThat(topic.decision()).isEqualTo(Decision.ANSWER);
	}

	@Test
	void takesWordsForWhatTheyAreEvenWhereYamlSeesTrueOrFalse() {
		var route = SampleFolder.knowledge().route("chitchat").orElseThrow();
		assertThat(route.questions()).containsExactly("tell me a joke", "hello", "good morning", "yes", "no");
		folder.replace("routes/chitchat.md", "[\"yes\", \"no\"]", "[yes, no]");
		assertThat(KnowledgeFiles.of(temp).read().route("chitchat").orElseThrow().questions()).contains("yes", "no");
	}

	@Test
	void readsTheClinic() {
		var clinic = SampleFolder.knowledge().clinic();
		assertThat(clinic.hours()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)
			.containsEntry(DayOfWeek.SATURDAY, new Clinic.Hours(LocalTime.of(10, 0), LocalTime.NOON));
		assertThat(clinic.holidays()).containsExactly(LocalDate.of(2026, 12, 25));
		assertThat(clinic.policies()).containsEntry("touch-after", "").containsEntry("makeup-after", "Wait until the next morning.");
		assertThat(clinic.email()).isNull();
	}

	@Test
	void putsTheMostUrgentFlagsFirstAndFillsInTheirLists() {
		var flags = SampleFolder.knowledge().redFlags().flags();
		assertThat(flags).extracting(PatternSet::id).containsExactly("breathing", "vision");
		assertThat(flags.getFirst().patterns()).containsExactly("(trouble;hard to;can not;trouble|problem ..2 with) ?really breathe");
	}

	@Test
	void takesListsThatTheFileLacksFromTheLexicon() {
		assertThat(SampleFolder.knowledge().redFlags().flags().getLast().patterns())
			.contains("blurry ..4 (crow's feet;crows feet;lines by the eyes;forehead;brow)")
			.allSatisfy(pattern -> assertThat(PatternSyntax.problemWithFilled(pattern)).isEmpty());
	}

	@Test
	void mergesWhatSpellingSplits() {
		var lexicon = SampleFolder.knowledge().lexicon();
		assertThat(lexicon.replace()).containsEntry("u", "you").containsEntry("alot", "a lot");
		assertThat(lexicon.protect()).containsExactly("dysport");
		assertThat(lexicon.terms().get("area").get("forehead")).containsExactly("forehead", "brow");
	}

	@Test
	void joinsNestedRepliesWithADot() {
		assertThat(SampleFolder.knowledge().reply("handoff.complaint")).isEqualTo("A person looks into it.");
	}

	@Test
	void leavesCommentsOutOfTheBackground() {
		assertThat(SampleFolder.knowledge().background()).containsExactly("what is the weather like", "book a flight to paris");
	}

	@Test
	void namesFileLineAndFieldOfEveryErrorInOneRun() {
		folder.replace("topics/duration.md", "title: How long results last", "titel: How long results last")
			.replace("topics/duration.md", "related: [onset, makeup-after]", "related: [onset, makeup]")
			.replace("topics/onset.md", "    sources: [S2]", "    sources: [S9]")
			.replace("clinic.yaml", "  sat: 10:00-12:00", "  sat: ten to noon");
		assertThat(folder.errors()).containsExactly(
			"clinic.yaml:12: error: hours.sat: 'ten to noon' is not understood; write the hours as 09:00-17:30, or leave the day empty when closed",
			"topics/duration.md:2: error: title: is missing; add 'title: …'",
			"topics/duration.md:3: error: titel: is not a field of this file; the fields are id, title, questions, facts, never, related, sources, decision, reason",
			"topics/duration.md:30: error: related[1]: there is no topic 'makeup'; did you mean makeup-after?",
			"topics/onset.md:21: error: facts[1].sources[0]: there is no source 'S9' in sources.yaml; add it there, or correct the id");
	}

	@Test
	void saysWhereTheYamlItselfIsBroken() {
		folder.replace("topics/onset.md", "title: When it starts to work", "title: When: it starts to work");
		assertThat(folder.errors()).filteredOn(error -> error.startsWith("topics/onset.md"))
			.singleElement().asString().startsWith("topics/onset.md:3: error: this is not YAML: ").contains("in quotes");
	}

	@Test
	void asksForQuotesWhereAColonMadeAMapOfAQuestion() {
		folder.replace("topics/onset.md", "  - is it instant", "  - one thing: is it instant");
		assertThat(folder.errors()).containsExactly(
			"topics/onset.md:9: error: questions[4]: should be a text; put it in quotes if it holds ': ', or starts with one of [ { & * ! | > % @");
	}

	@Test
	void refusesWhatStandsTwice() {
		folder.replace("clinic.yaml", "name: Skin clinic", "name: Skin clinic\nname: Other")
			.replace("topics/onset.md", "  - id: peak", "  - id: days");
		assertThat(folder.errors()).containsExactly("clinic.yaml:2: error: name: stands here twice; keep one",
			"topics/onset.md:19: error: facts[1].id: 'days' is used twice; give each its own id");
	}

	@Test
	void refusesATopicWithoutFieldsOrAnswer() {
		folder.write("topics/pain.md", "It is quick.");
		assertThat(folder.errors()).anyMatch(error -> error.startsWith("topics/pain.md:1: error: the fields are missing; start the file with a line '---'"));
		folder.write("topics/pain.md", "---\nid: pain\ntitle: Pain\nquestions: [ouch]\n---\n");
		assertThat(folder.errors()).containsExactly(
			"topics/pain.md:6: error: short: the short answer is missing; write it below the second line of dashes");
	}

	@Test
	void refusesAnIdThatDiffersFromTheFile() {
		folder.replace("topics/onset.md", "id: onset", "id: begin");
		assertThat(folder.errors()).containsExactly(
			"topics/onset.md:2: error: id: 'begin' differs from the name of the file; write 'onset', or rename the file");
	}

	@Test
	void asksForAReasonWithEachHandOff() {
		folder.replace("routes/complaint.md", "reason: complaint\n", "");
		assertThat(folder.errors()).containsExactly("routes/complaint.md:2: error: reason: is missing; add 'reason: …'");
		folder.replace("routes/complaint.md", "decision: handoff", "decision: handoff\nreason: anger");
		assertThat(folder.errors()).containsExactly(
			"routes/complaint.md:5: error: reason: replies.yaml has no sentence 'handoff.anger'; add it there, or correct the reason");
	}

	@Test
	void refusesPatternsThatCannotBeRead() {
		folder.replace("red-flags.yaml", "blurry ..4 @area", "blurry ..4 @areas")
			.replace("red-flags.yaml", "\"@trouble ?really breathe\"", "breathe ..")
			.replace("red-flags.yaml", "hard to,", "\"hard [to]\",")
			.replace("red-flags.yaml", "level: same-day", "level: soon");
		assertThat(folder.errors()).containsExactly(
			"red-flags.yaml:2: error: words.trouble[1]: '[to]' holds a character that patterns do not know; use words, '|', '..', '?' and '@name' only",
			"red-flags.yaml:10: error: flags[0].level: there is no level 'soon'; add it under 'levels:', or use one of call-911, same-day",
			"red-flags.yaml:13: error: flags[0].patterns[1]: there is no list 'areas'; add it under 'words:', or use one of area, brand, trouble",
			"red-flags.yaml:19: error: flags[1].patterns[0]: a gap '..' needs a word on either side");
	}

	@Test
	void refusesNamesInBracesThatNobodyFills() {
		folder.replace("topics/duration.md", "{{clinic.phone}}", "{{clinic.fone}}")
			.replace("topics/onset.md", "within a few days. The full", "within a few days. {{policy.review}} The full")
			.replace("topics/makeup-after.md", "{{clinic.hours}}", "{{clinic.email}}")
			.replace("routes/complaint.md", "our team", "{{clinic name}}");
		assertThat(folder.errors()).satisfiesExactly(
			error -> assertThat(error).startsWith("routes/complaint.md:11: error: short: the braces are not closed, or hold more than a name"),
			error -> assertThat(error).startsWith("topics/duration.md:42: error: more: nothing is known by the name {{clinic.fone}}; use one of clinic.address, "),
			error -> assertThat(error).startsWith("topics/makeup-after.md:40: error: more: clinic.yaml leaves 'email' empty, so {{clinic.email}} cannot be filled"),
			error -> assertThat(error).startsWith("topics/onset.md:33: error: short: nothing is known by the name {{policy.review}}; use one of policy.makeup-after, policy.touch-after"));
	}

	@Test
	void asksForTheFilesThatAreMissing() {
		folder.delete("red-flags.yaml");
		assertThat(folder.errors()).first().isEqualTo("red-flags.yaml:1: error: the file is missing; add it, see docs/knowledge.md");
	}

	@Test
	void namesTheLineOfALetterThatIsNotUtf8() throws Exception {
		Files.write(temp.resolve("background.txt"), new byte[]{'a', '\n', 'c', 'a', 'f', (byte) 0xE9, '\n'});
		assertThat(folder.errors()).containsExactly("background.txt:2: error: holds a letter that is not UTF-8; save the file as UTF-8");
	}

	@Test
	void doesNotFollowAnAliasIntoItself() {
		folder.replace("replies.yaml", "handoff:\n", "loop: &loop\n  again: *loop\nhandoff:\n");
		assertThat(folder.errors()).singleElement().asString().contains("stands too deep");
	}

	@Test
	void makesNoObjectOfATag() {
		folder.replace("clinic.yaml", "name: Skin clinic", "name: !!javax.script.ScriptEngineManager [x]");
		assertThat(folder.errors()).first().asString().startsWith("clinic.yaml:1: error: this is not YAML: Global tag is not allowed");
	}

	@Test
	void throwsEverythingThatIsWrongAtOnce() {
		folder.replace("topics/onset.md", "id: onset", "id: begin").replace("clinic.yaml", "phone:", "fone:");
		assertThatExceptionOfType(InvalidKnowledge.class).isThrownBy(() -> KnowledgeFiles.of(temp).read())
			.satisfies(invalid -> assertThat(invalid.findings()).hasSize(3)).withMessageContaining("clinic.yaml:3: error: fone:");
	}

	@Test
	void readsWindowsLineEndsAndTheMarkThatWindowsPutsInFront() {
		folder.write("topics/onset.md", "\uFEFF" + folder.read("topics/onset.md").replace("\n", "\r\n"));
		assertThat(KnowledgeFiles.of(temp).read()).isEqualTo(SampleFolder.knowledge());
	}

	@Test
	void ignoresWhatEditorsLeaveBehind() {
		folder.write("topics/.onset.md.swp", "?").write("topics/onset.md~", "?").write(".git/x.md", "?");
		assertThat(folder.errors()).isEmpty();
	}
}
