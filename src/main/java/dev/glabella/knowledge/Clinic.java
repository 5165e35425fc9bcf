package dev.glabella.knowledge;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one clinic sets: its name, how to reach it, its hours and its own rules.
 * @param policies the clinic's rules by key; a key without a text is a rule not yet set
 * @param retentionDays how long a conversation is kept after anything happened in it, in days
 * @param withholdUnsigned whether topics that no clinician signed are kept from visitors
 */
public record Clinic(String name, String assistantName, String phone, String emergencyNumber, @Nullable String email,
		@Nullable String address, ZoneId timeZone, Map<DayOfWeek, Hours> hours, List<LocalDate> holidays, String booking,
		@Nullable String bookingUrl, @Nullable String website, Map<String, String> policies, boolean withholdUnsigned,
		int retentionDays) {

	/** Whether the clinic is open at that moment, wherever the clock stands. */
	public boolean isOpen(ZonedDateTime moment) {
		var local = moment.withZoneSameInstant(timeZone);
		var day = hours.get(local.getDayOfWeek());
		if (day == null || holidays.contains(local.toLocalDate())) return false;
		var time = local.toLocalTime();
		return !time.isBefore(day.from()) && time.isBefore(day.to());
	}

	/**
	 * When so much time has passed while the clinic was open; of a clinic that is never open, while the clock went on.
	 * @param moment from which on it counts, wherever the clock stands
	 */
	public ZonedDateTime afterOpenTime(ZonedDateTime moment, Duration open) {
		var left = open;
		var from = moment.withZoneSameInstant(timeZone);
		for (int day = 0; day < FARTHEST; day++) {
			var stretch = stretch(from.toLocalDate());
			if (stretch != null && from.isBefore(stretch.closes())) {
				var begins = from.isBefore(stretch.opens()) ? stretch.opens() : from;
				var here = Duration.between(begins, stretch.closes());
				if (here.compareTo(left) >= 0) return begins.plus(left);
				left = left.minus(here);
			}
			from = from.toLocalDate().plusDays(1).atStartOfDay(timeZone);
		}
		return moment.plus(open);
	}

	private @Nullable Stretch stretch(LocalDate date) {
		var day = hours.get(date.getDayOfWeek());
		return day == null || holidays.contains(date) ? null : new Stretch(date.atTime(day.from()).atZone(timeZone), date.atTime(day.to()).atZone(timeZone));
	}

	private record Stretch(ZonedDateTime opens, ZonedDateTime closes) {}

	/** Days after which a clinic counts as never open. */
	private static final int FARTHEST = 60;

	/** Opening and closing time on one weekday, in the clinic's time zone. */
	public record Hours(LocalTime from, LocalTime to) {}
}
