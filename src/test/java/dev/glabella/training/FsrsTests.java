package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FsrsTests {

	@Test
	void bringsUpWhatWasForgottenTheNextDayAndWhatWasKnownLater() {
		assertThat(Fsrs.interval(Fsrs.first(false))).isEqualTo(1);
		assertThat(Fsrs.interval(Fsrs.first(true))).isEqualTo(2);
	}

	/** By its definition the stability is the time after which nine in ten are recalled. */
	@Test
	void expectsNineInTenToBeRecalledAfterTheStability() {
		var memory = Fsrs.first(true);
		assertThat(Fsrs.recall(memory, memory.stability())).isCloseTo(0.9, within(1e-9));
	}

	@Test
	void spacesOutWhatIsRecalledInTimeAndBringsCloserWhatIsForgotten() {
		var memory = Fsrs.first(true);
		long before = Fsrs.interval(memory);
		for (int i = 0; i < 3; i++) {
			memory = Fsrs.next(memory, Fsrs.interval(memory), true);
			assertThat(Fsrs.interval(memory)).isGreaterThan(before);
			before = Fsrs.interval(memory);
		}
		var forgotten = Fsrs.next(memory, before, false);
		assertThat(Fsrs.interval(forgotten)).isLessThan(before);
		assertThat(forgotten.difficulty()).isGreaterThan(memory.difficulty());
	}

	@Test
	void takesTheSameDayForLittleAndNeverWaitsLongerThanAYear() {
		var memory = Fsrs.first(true);
		assertThat(Fsrs.next(memory, 0.1, true).stability()).isLessThan(Fsrs.next(memory, 2, true).stability());
		for (int i = 0; i < 20; i++) memory = Fsrs.next(memory, Fsrs.interval(memory), true);
		assertThat(Fsrs.interval(memory)).isEqualTo(365);
	}
}
