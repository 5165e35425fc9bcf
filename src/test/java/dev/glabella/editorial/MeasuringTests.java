package dev.glabella.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import dev.glabella.accounts.Role;
import dev.glabella.knowledge.SampleFolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeasuringTests extends EditorialTest {

	@Autowired
	private Measuring measuring;

	@Test
	void showsWhatAnEditBreaksAndWhatItMends() {
		var folder = new SampleFolder(FOLDER);
		folder.write("question-tests.csv", "question,expected\nwill the needle be painful,answer\n\"hello, anybody?\",booking\n");
		base.refresh();
		await().atMost(Duration.ofMinutes(2)).until(() -> measuring.tests() != null && measuring.tests().outcomes().size() == 2);
		assertThat(measuring.tests().outcomes()).extracting(TestOutcome::passed).containsExactly(true, false);
		folder.replace("topics/pain.md", "title: Does it hurt\n", "title: Does it hurt\ndecision: handoff\nreason: booking\n");
		base.refresh();
		await().atMost(Duration.ofMinutes(2)).until(() -> measuring.tests() != null && !measuring.tests().newlyFailing().isEmpty());
		assertThat(as(Role.ADMIN).get("/admin/knowledge").body()).contains("will the needle be painful", "handed over, booking: pain", "Newly failing", "Failing as before");
	}

	@Test
	void tellsHowManyPhrasingsWouldFindTheirTopicUnseen() {
		await().atMost(Duration.ofMinutes(3)).until(() -> measuring.coverage() != null);
		var coverage = measuring.coverage();
		assertThat(coverage.trials().keySet()).contains("onset", "duration", "pain");
		assertThat(coverage.of("pain")).hasSize(base.current().topic("pain").orElseThrow().questions().size());
		assertThat(coverage.percent()).isBetween(30, 100);
		assertThat(as(Role.CLINICIAN).get("/admin/knowledge/pain").body()).contains("here, ");
	}
}
