package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BandTests {

	@Test
	void followsThePointsOfATalkThatWasPlayedToItsEnd() {
		assertThat(Band.of(0.8, false, false, true)).isEqualTo(Band.READY);
		assertThat(Band.of(0.79, false, false, true)).isEqualTo(Band.NEARLY);
		assertThat(Band.of(0.61, false, false, true)).isEqualTo(Band.AGAIN);
		assertThat(Band.of(0.8, false, false, false)).isEqualTo(Band.UNFINISHED);
	}

	@Test
	void isStoppedBySomethingCriticalWhateverThePointsAre() {
		assertThat(Band.of(1, true, false, true)).isEqualTo(Band.STOP);
		assertThat(Band.of(1, true, true, false)).isEqualTo(Band.STOP);
	}

	@Test
	void isNoReadinessWhereHelpInAnEmergencyCameLate() {
		assertThat(Band.of(1, false, true, true)).isEqualTo(Band.NEARLY);
		assertThat(Band.of(0.3, false, true, true)).isEqualTo(Band.AGAIN);
	}
}
