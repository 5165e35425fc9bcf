package dev.glabella.insights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The days somebody asked for, in their own words, and those that are shown.
 * @param days how many, 0 when they are not what was asked for
 * @param error what is wrong with them, and what is shown instead
 */
record Range(Period period, String from, String until, int days, boolean untilToday, @Nullable String error) {

	static final int USUAL = 30;

	/** Without a first day it is the usual number of days, without a last one until today. */
	static Range of(String from, String until, LocalDate today, ZoneId zone) {
		try {
			var last = until.isBlank() ? today : day(until);
			var first = from.isBlank() ? last.minusDays(USUAL - 1) : day(from);
			if (first.isAfter(today)) return wrong(from, until, "The first day is in the future.", today, zone);
			if (last.isBefore(first)) return wrong(from, until, "The last day is before the first one.", today, zone);
			if (ChronoUnit.DAYS.between(first, last) >= Period.LONGEST) return wrong(from, until, "At most two years can be shown at once.", today, zone);
			return right(new Period(first, last.isAfter(today) ? today : last, zone), today);
		} catch (DateTimeParseException none) {
			return wrong(from, until, "“" + none.getParsedString() + "” is no day. Write days like " + today + ".", today, zone);
		}
	}

	private static LocalDate day(String text) {
		var day = LocalDate.parse(text.strip());
		if (day.getYear() < 2000 || day.getYear() > 9999) throw new DateTimeParseException("far away", text, 0);
		return day;
	}

	private static Range right(Period period, LocalDate today) {
		return new Range(period, period.from().toString(), period.until().toString(), period.days(), period.until().equals(today), null);
	}

	private static Range wrong(String from, String until, String error, LocalDate today, ZoneId zone) {
		return new Range(Period.last(USUAL, today, zone), from, until, 0, true, error + " These are the last " + USUAL + " days.");
	}
}
