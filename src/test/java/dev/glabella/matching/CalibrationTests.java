package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CalibrationTests {

	private static final int LABELS = 4;
	private final Random random = new Random(3);

	@Test
	void givesProbabilitiesThatSumToOne() {
		var calibration = Calibration.fit(observations());
		for (int n = 0; n < 50; n++) {
			var probabilities = calibration.probabilities(evidence(n % LABELS, random.nextFloat(), random.nextFloat()));
			assertThat(probabilities).hasSize(LABELS + 1);
			assertThat(Arrays.stream(probabilities).sum()).isEqualTo(1, within(1e-9));
			assertThat(Arrays.stream(probabilities).boxed()).allMatch(probability -> probability >= 0 && probability <= 1);
		}
	}

	@Test
	void isSureOfWhatIsPlain() {
		var calibration = Calibration.fit(observations());
		assertThat(calibration.probabilities(evidence(2, 0.9f, 0.1f))[2]).isGreaterThan(0.9);
		assertThat(calibration.probabilities(evidence(2, 0.02f, 0.9f))[LABELS]).isGreaterThan(0.9);
	}

	@Test
	void neverLosesProbabilityByMoreEvidence() {
		var calibration = Calibration.fit(observations());
		double before = 0;
		for (float strength = 0; strength <= 1; strength += 0.05f) {
			double probability = calibration.probabilities(evidence(1, strength, 0.4f))[1];
			assertThat(probability).isGreaterThanOrEqualTo(before);
			before = probability;
		}
	}

	@Test
	void standsBesideManyLabelsAndOneAlone() {
		var one = evidence(1, 0, 0.8f, 0.1f);
		assertThat(Calibration.fit(List.of(new Calibration.Observation(one, 0, 1))).probabilities(one)).hasSize(2);
		var many = evidence(150, 3, 0.8f, 0.1f);
		assertThat(Calibration.fit(observations()).probabilities(many)).hasSize(151);
	}

	/** Two hundred messages about one of the labels, and as many about none. */
	private List<Calibration.Observation> observations() {
		var observations = new ArrayList<Calibration.Observation>();
		for (int n = 0; n < 200; n++) {
			observations.add(new Calibration.Observation(evidence(n % LABELS, 0.5f + random.nextFloat() / 2, random.nextFloat() / 2), n % LABELS, 1 / 400.0));
			observations.add(new Calibration.Observation(evidence(n % LABELS, random.nextFloat() / 4, 0.5f + random.nextFloat() / 2), -1, 1 / 400.0));
		}
		return observations;
	}

	/** A phrasing that fits its label badly takes little from the confidence in the rest. */
	@Test
	void staysSureInSpiteOfAFewOutliers() {
		var observations = new ArrayList<>(observations());
		var sure = Calibration.fit(observations).probabilities(evidence(2, 0.8f, 0.1f))[2];
		for (int n = 0; n < 8; n++) observations.add(new Calibration.Observation(evidence(1, 0.95f, 0.1f), 3, 1 / 400.0));
		assertThat(Calibration.fit(observations).probabilities(evidence(2, 0.8f, 0.1f))[2]).isGreaterThan(0.9).isCloseTo(sure, within(0.08));
	}

	private static Evidence evidence(int label, float strength, float background) {
		return evidence(LABELS, label, strength, background);
	}

	/** Evidence that speaks for one of so many labels with that strength, a little for the others, and for the background. */
	private static Evidence evidence(int labels, int label, float strength, float background) {
		var sources = new float[Evidence.SOURCES][labels];
		for (var source : sources) {
			for (int i = 0; i < labels; i++) source[i] = i == label ? strength : 0.05f;
		}
		return new Evidence(IntStream.range(0, labels).toArray(), sources, background);
	}
}
