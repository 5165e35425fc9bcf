package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import dev.glabella.accounts.TestClock;
import org.junit.jupiter.api.Test;

class RateLimitTests {

	private final TestClock clock = new TestClock();
	private final RateLimit<String> limit = new RateLimit<>(5, 20, 3, clock);

	@Test
	void letsABurstPassAndThenOneEveryThreeSeconds() {
		for (int i = 0; i < 5; i++) assertThat(limit.take("anna")).isEmpty();
		assertThat(limit.take("anna")).contains(Duration.ofSeconds(3));

		clock.advance(Duration.ofSeconds(2));
		assertThat(limit.take("anna")).contains(Duration.ofSeconds(1));
		clock.advance(Duration.ofSeconds(1));
		assertThat(limit.take("anna")).isEmpty();
		assertThat(limit.take("anna")).isPresent();
	}

	@Test
	void letsTwentyAMinutePassInTheLongRun() {
		for (int i = 0; i < 5; i++) limit.take("anna");
		var passed = 0;
		for (int second = 0; second < 600; second++) {
			clock.advance(Duration.ofSeconds(1));
			if (limit.take("anna").isEmpty()) passed++;
		}
		assertThat(passed).isEqualTo(200);
	}

	@Test
	void savesNoMoreThanABurst() {
		limit.take("anna");
		clock.advance(Duration.ofHours(1));

		for (int i = 0; i < 5; i++) assertThat(limit.take("anna")).isEmpty();
		assertThat(limit.take("anna")).isPresent();
	}

	@Test
	void countsEachKeyByItself() {
		for (int i = 0; i < 6; i++) limit.take("anna");

		assertThat(limit.take("berta")).isEmpty();
	}

	@Test
	void remembersNoMoreKeysThanItMayAndForgetsRestedOnes() {
		for (var name : new String[] {"anna", "berta", "carla"}) limit.take(name);
		assertThat(limit.take("dora")).as("no room").isPresent();

		clock.advance(Duration.ofSeconds(3));
		assertThat(limit.take("dora")).isEmpty();
	}

	@Test
	void survivesAClockThatStepsBack() {
		limit.take("anna");
		clock.advance(Duration.ofHours(-1));
		for (int i = 0; i < 6; i++) limit.take("anna");

		clock.advance(Duration.ofSeconds(3));
		assertThat(limit.take("anna")).isEmpty();
	}
}
