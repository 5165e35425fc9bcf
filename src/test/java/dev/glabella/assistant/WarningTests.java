package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the content that ships: who asks about a sign of danger in general is not alarmed, but reads when and how to get help. */
class WarningTests {

	@ParameterizedTest
	@ValueSource(strings = {"can botox cause trouble swallowing?", "could it make you see double", "is trouble breathing a side effect", "can it spread and stop you breathing",
		"what happens if your throat closes after botox", "do people lose their voice from botox"})
	void tellsWhenToCall(String message) {
		var mind = ShippedClinic.mind();
		var judgement = Assistant.judge(mind, Dialogue.START, message, null);
		var text = Composer.text(new Composer(mind.knowledge(), mind.phrases(), LocalDate.EPOCH, true).card(judgement));
		assertThat(judgement.verdict()).isInstanceOfAny(Verdict.Answer.class, Verdict.Urgent.class);
		assertThat(text).contains("911");
	}
}
