package dev.glabella.knowledge;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OpeningHoursTests {

	private static final Clinic.Hours DAY = new Clinic.Hours(LocalTime.of(9, 0), LocalTime.of(17, 30));
	private static final Clinic.Hours SHORT = new Clinic.Hours(LocalTime.of(8, 5), LocalTime.NOON);

	@Test
	void joinsDaysWithTheSameHours() {
		assertThat(OpeningHours.inWords(Map.of(MONDAY, DAY, TUESDAY, DAY))).isEqualTo("Monday and Tuesday 9 am to 5:30 pm");
		assertThat(OpeningHours.inWords(Map.of(MONDAY, DAY, THURSDAY, SHORT, FRIDAY, DAY)))
			.isEqualTo("Monday 9 am to 5:30 pm, Thursday 8:05 am to noon and Friday 9 am to 5:30 pm");
	}

	@Test
	void saysTheHourAfterMidnightAsTwelve() {
		assertThat(OpeningHours.inWords(Map.of(SUNDAY, new Clinic.Hours(LocalTime.of(0, 30), LocalTime.of(12, 1))))).isEqualTo("Sunday 12:30 am to 12:01 pm");
	}
}
