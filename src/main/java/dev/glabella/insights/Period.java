package dev.glabella.insights;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days of the clinic, both ends included.
 * @param zone where the clinic is: a day has 23 or 25 hours when the clocks change
 */
record Period(LocalDate from, LocalDate until, ZoneId zone) {

	/** Two years and a leap day. */
	static final int LONGEST = 731;

	private static final int DAILY = 92;
	private static final int WEEKLY = 366;

	Period {
		if (until.isBefore(from)) throw new IllegalArgumentException("the last day is not before the first, got " + from + " to " + until);
		if (ChronoUnit.DAYS.between(from, until) >= LONGEST) throw new IllegalArgumentException("a period has at most " + LONGEST + " days, got " + from + " to " + until);
	}

	static Period last(int days, LocalDate today, ZoneId zone) {
		return new Period(today.minusDays(days - 1), today, zone);
	}

	/** What one point of a plot stands for. */
	enum Step {

		DAY("day"), WEEK("week"), MONTH("month");

		final String word;

		Step(String word) {
			this.word = word;
		}

		/** For pages. */
		public String word() {
			return word;
		}

		LocalDate start(LocalDate day) {
			return switch (this) {
				case DAY -> day;
				case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
				case MONTH -> day.withDayOfMonth(1);
			};
		}

		private LocalDate next(LocalDate day) {
			return switch (this) {
				case DAY -> day.plusDays(1);
				case WEEK -> start(day).plusWeeks(1);
				case MONTH -> start(day).plusMonths(1);
			};
		}
	}

	Instant start() {
		return from.atStartOfDay(zone).toInstant();
	}

	/** Not included. */
	Instant end() {
		return until.plusDays(1).atStartOfDay(zone).toInstant();
	}

	int days() {
		return (int) ChronoUnit.DAYS.between(from, until) + 1;
	}

	Step step() {
		return days() <= DAILY ? Step.DAY : days() <= WEEKLY ? Step.WEEK : Step.MONTH;
	}

	/** The first days of its steps; the first and the last step may be cut short. */
	List<LocalDate> starts(Step step) {
		return Stream.iterate(from, day -> !day.isAfter(until), step::next).toList();
	}

	LocalDate day(Instant at) {
		return at.atZone(zone).toLocalDate();
	}

	/** The first day, within this period, of the step to which a moment belongs. */
	LocalDate start(Instant at, Step step) {
		var start = step.start(day(at));
		return start.isBefore(from) ? from : start;
	}
}
