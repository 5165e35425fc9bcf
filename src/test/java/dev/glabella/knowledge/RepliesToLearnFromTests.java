package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesToLearnFromTests {

	@TempDir
	Path temp;
	SampleFolder folder;

	@BeforeEach
	void copySample() {
		folder = SampleFolder.copiedTo(temp);
	}

	@Test
	void readsWhatAReplyAnswersAndWhetherItHelps() {
		folder.write("grading/replies.csv", "patient,flag,reply\nIs it safe?,none,\"It is, mostly\"\n,,Ask her\n").write("grading/emergencies.csv", "helps,patient,reply\nyes,I cannot swallow,\"911, now\"\nno,I cannot swallow,Sip some water\n");
		var marking = KnowledgeFiles.of(temp).read().practice().marking();
		assertThat(marking.replies()).extracting(MarkedReply::patient, MarkedReply::flag, MarkedReply::text).containsExactly(tuple("Is it safe?", "none", "It is, mostly"), tuple("", "", "Ask her"));
		assertThat(marking.emergencies()).containsExactly(new EmergencyReply(true, "I cannot swallow", "911, now"), new EmergencyReply(false, "I cannot swallow", "Sip some water"));
	}

	@Test
	void saysWhatIsWrongInWhichLine() {
		folder.write("grading/replies.csv", "patient,flag,reply\nIs it safe?,urgent,It is\nIs it?,none,[[sure: it is]]\n").write("grading/emergencies.csv", "helps,patient,reply\nmaybe,I cannot swallow,Hm\nno,I cannot swallow\n");
		assertThatExceptionOfType(InvalidKnowledge.class).isThrownBy(KnowledgeFiles.of(temp)::read).satisfies(invalid -> assertThat(invalid.findings()).extracting(Finding::toString)
			.anyMatch(finding -> finding.startsWith("grading/replies.csv:2: error") && finding.contains("no flag 'urgent'; write none, clinician, same-day or emergency"))
			.anyMatch(finding -> finding.startsWith("grading/replies.csv:3: error") && finding.contains("no claim 'sure'"))
			.anyMatch(finding -> finding.startsWith("grading/emergencies.csv:2: error") && finding.contains("begins with 'maybe'; write yes"))
			.anyMatch(finding -> finding.startsWith("grading/emergencies.csv:3: error") && finding.contains("needs three columns")));
	}

	@Test
	void countsTheLinesOfRowsThatHaveSeveralAndOfEmptyOnes() {
		folder.write("grading/emergencies.csv", "helps,patient,reply\nno,I cannot swallow,\"Sip some water.\nThen rest.\n\"\n\nmaybe,I cannot swallow,\"Hm.\nHm.\"\nperhaps,Help,Hm\n");
		assertThatExceptionOfType(InvalidKnowledge.class).isThrownBy(KnowledgeFiles.of(temp)::read).satisfies(invalid -> assertThat(invalid.findings()).extracting(Finding::toString)
			.anyMatch(finding -> finding.startsWith("grading/emergencies.csv:6: error") && finding.contains("begins with 'maybe'"))
			.anyMatch(finding -> finding.startsWith("grading/emergencies.csv:8: error") && finding.contains("begins with 'perhaps'")));
	}

	@Test
	void takesWhatWasLearnedForAPartOfTheContent() {
		var before = KnowledgeFiles.of(temp).read();
		assertThat(before.practice().marking().lessons().isEmpty()).isTrue();
		folder.write(KeptLessons.FILE, "anything");
		var after = KnowledgeFiles.of(temp).read();
		assertThat(after.practice().marking().lessons().open()).hasContent("anything");
		assertThat(after).isNotEqualTo(before).isEqualTo(KnowledgeFiles.of(temp).read());
	}

	@Test
	void warnsWhereAllRepliesToEmergenciesAreOfOneKind() {
		folder.write("grading/emergencies.csv", "helps,patient,reply\nyes,I cannot swallow,Call 911\n");
		assertThat(Lint.of(temp)).extracting(Finding::toString).anyMatch(finding -> finding.startsWith("grading/emergencies.csv:1: warning: has replies of one kind only"));
	}

	@Test
	void asksForTheNamesOfTheColumns() {
		folder.write("grading/replies.csv", "patient,reply\nIs it safe?,It is\n");
		assertThatExceptionOfType(InvalidKnowledge.class).isThrownBy(KnowledgeFiles.of(temp)::read).withMessageContaining("grading/replies.csv").withMessageContaining("'patient,flag,reply'");
	}
}
