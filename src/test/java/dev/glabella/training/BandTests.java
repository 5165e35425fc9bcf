package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BandTests {

	@Test
	void followsThePointsOfATalkThatWasPlayedToItsEnd() {
		assertThat(Band.of(0.8, false, Band.READY, true)).isEqualTo(Band.READY);
		assertThat(Band.of(0.79, false, Band.READY, true)).isEqualTo(Band.NEARLY);
		assertThat(Band.of(0.61, false, Band.READY, true)).isEqualTo(Band.AGAIN);
		assertThat(Band.of(0.8, false, Band.READY, false)).isEqualTo(Band.UNFINISHED);
	}

	@Test
	void isStoppedBySomethingCriticalWhateverThePointsAre() {
		assertThat(Band.of(1, true, Band.READY, true)).isEqualTo(Band.STOP);
		assertThat(Band.of(1, true, Band.NEARLY, false)).isEqualTo(Band.STOP);
	}

	@Test
	void isNoBetterThanWhatHappenedAllows() {
		assertThat(Band.of(1, false, Band.NEARLY, true)).isEqualTo(Band.NEARLY);
		assertThat(Band.of(0.3, false, Band.NEARLY, true)).isEqualTo(Band.AGAIN);
		assertThat(Band.of(0.7, false, Band.AGAIN, true)).isEqualTo(Band.AGAIN);
	}
}
