package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.glabella.knowledge.Decision;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Review;

class LabelsTests {

	private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

	final Labels labels = new Labels(SmallClinic.KNOWLEDGE, TODAY);

	@Test
	void standForTopicsRoutesAndVariants() {
		assertThat(labels.verdict("pain")).isEqualTo(new Verdict.Answer(List.of("pain")));
		assertThat(labels.verdict("booking")).isEqualTo(new Verdict.Handoff("booking", "booking", List.of()));
		assertThat(labels.verdict("complaint")).isEqualTo(new Verdict.Handoff("complaint", "complaint", List.of()));
		assertThat(labels.verdict("chitchat/thanks")).isEqualTo(new Verdict.SmallTalk("thanks"));
		assertThat(labels.verdict("unrelated")).isEqualTo(new Verdict.Decline("unrelated"));
		assertThat(labels.verdict("emergency")).as("the most urgent advice").isEqualTo(new Verdict.Urgent("call-911", "similar"));
		assertThatIllegalArgumentException().isThrownBy(() -> labels.verdict("no-such")).withMessageContaining("'no-such'");
	}

	@Test
	void sendWhatTheClinicWithholdsToAPerson(@TempDir Path temp) throws Exception {
		SmallClinic.writtenTo(temp);
		var clinic = temp.resolve("clinic.yaml");
		Files.writeString(clinic, Files.readString(clinic).replace("withhold-unsigned: false", "withhold-unsigned: true"));
		var hash = Review.hashOf(SmallClinic.KNOWLEDGE.topic("pain").orElseThrow());
		Files.writeString(temp.resolve("reviews.yaml"), "- {topic: pain, by: Dr. Gray, on: 2026-10-01, hash: " + hash + "}\n");
		var withholding = new Labels(KnowledgeFiles.of(temp).read(), TODAY);
		assertThat(withholding.decision("pain")).isEqualTo(Decision.ANSWER);
		assertThat(withholding.verdict("duration")).isEqualTo(new Verdict.Handoff("unsure", "duration", List.of()));
	}
}
