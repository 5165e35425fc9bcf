package dev.glabella.knowledge;

import java.time.DayOfWeek;
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

	/** Opening and closing time on one weekday, in the clinic's time zone. */
	public record Hours(LocalTime from, LocalTime to) {}
}
