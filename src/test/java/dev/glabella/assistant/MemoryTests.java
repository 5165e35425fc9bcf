package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class MemoryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
	private static final Verdict ANSWER = new Verdict.Answer(List.of("pain"));
	private final Memory memory = new Memory();
	private final AtomicInteger judged = new AtomicInteger();

	@Test
	void judgesTheSameMessageOnce() {
		var first = ask("does it hurt", Dialogue.START, TODAY, ANSWER);
		assertThat(ask("does it hurt", Dialogue.START, TODAY, ANSWER)).isSameAs(first);
		assertThat(judged).hasValue(1);
	}

	@Test
	void judgesAnewWhenTheMessageTheDialogueOrTheDayIsAnother() {
		ask("does it hurt", Dialogue.START, TODAY, ANSWER);
		ask("does it hurt?", Dialogue.START, TODAY, ANSWER);
		ask("does it hurt", new Dialogue("duration", List.of(), 0), TODAY, ANSWER);
		ask("does it hurt", Dialogue.START, TODAY.plusDays(1), ANSWER);
		assertThat(judged).hasValue(4);
	}

	@Test
	void keepsNothingOfWhatGoesToAPerson() {
		for (var verdict : List.of(new Verdict.Handoff("personal", null, List.of()), new Verdict.Urgent("call-911", "breathing"))) {
			ask("my lip swells since monday", Dialogue.START, TODAY, verdict);
			ask("my lip swells since monday", Dialogue.START, TODAY, verdict);
		}
		assertThat(judged).hasValue(4);
	}

	private Judgement ask(String message, Dialogue dialogue, LocalDate day, Verdict verdict) {
		return memory.recall(dialogue, message, null, day, () -> {
			judged.incrementAndGet();
			return new Judgement(verdict, List.of(), 1, List.of());
		});
	}
}
