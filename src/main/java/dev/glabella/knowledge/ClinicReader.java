package dev.glabella.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads {@code clinic.yaml}. */
final class ClinicReader {

	private static final Pattern HOURS = Pattern.compile("(\\d\\d?:\\d\\d)\\s*[-–]\\s*(\\d\\d?:\\d\\d)");
	private static final int KEPT_FOR = 180;

	private final Field file;

	ClinicReader(Field file) {
		this.file = file;
	}

	Clinic read() {
		file.allowing("name", "assistant-name", "phone", "emergency-number", "email", "address", "website", "time-zone", "hours", "holidays",
			"booking", "booking-url", "retention-days", "withhold-unsigned", "policies");
		var name = file.get("name").text();
		return new Clinic(name, file.get("assistant-name").textOr(name), file.get("phone").text(), file.get("emergency-number").text(),
			file.get("email").textOrNull(), file.get("address").textOrNull(), zone(), hours(), holidays(), file.get("booking").text(),
			file.get("booking-url").textOrNull(), file.get("website").textOrNull(), policies(), TopicReader.flag(file.get("withhold-unsigned")),
			retention());
	}

	private ZoneId zone() {
		var zone = file.get("time-zone");
		zone.text();
		return zone.as(ZoneId::of, ZoneOffset.UTC, "a zone such as America/Los_Angeles");
	}

	private Map<DayOfWeek, Clinic.Hours> hours() {
		var hours = new EnumMap<DayOfWeek, Clinic.Hours>(DayOfWeek.class);
		file.get("hours").entries().forEach((name, field) -> {
			var day = day(name);
			if (day == null) field.wrong("is not a day; write mon, tue, wed, thu, fri, sat or sun");
			var open = field.as(ClinicReader::hours, null, "the hours as 09:00-17:30, or leave the day empty when closed");
			if (day != null && open != null) hours.put(day, open);
		});
		if (hours.isEmpty()) file.get("hours").wrong("says that the clinic never opens; add at least one day, such as 'mon: 09:00-17:30'");
		return Collections.unmodifiableMap(hours);
	}

	private static Clinic.Hours hours(String text) {
		var hours = HOURS.matcher(text);
		if (!hours.matches()) throw new IllegalArgumentException(text);
		var from = time(hours.group(1));
		var to = time(hours.group(2));
		if (!from.isBefore(to)) throw new IllegalArgumentException(text);
		return new Clinic.Hours(from, to);
	}

	private static LocalTime time(String text) {
		return LocalTime.parse(text.length() == 4 ? "0" + text : text);
	}

	private static @Nullable DayOfWeek day(String name) {
		for (var day : DayOfWeek.values()) {
			var full = day.name().toLowerCase(Locale.ROOT);
			if (name.equals(full) || name.equals(full.substring(0, 3))) return day;
		}
		return null;
	}

	private List<LocalDate> holidays() {
		return file.get("holidays").items(day -> day.as(LocalDate::parse, LocalDate.EPOCH, "a day such as \"2026-12-25\"")).stream()
			.filter(day -> !day.equals(LocalDate.EPOCH)).sorted().toList();
	}

	private Map<String, String> policies() {
		var policies = new LinkedHashMap<String, String>();
		file.get("policies").entries().forEach((name, rule) -> policies.put(name, rule.textOr("")));
		return Collections.unmodifiableMap(policies);
	}

	private int retention() {
		return file.get("retention-days").as(ClinicReader::days, KEPT_FOR, "a number of days from 1 up");
	}

	private static int days(String text) {
		var days = Integer.parseInt(text);
		if (days < 1) throw new IllegalArgumentException(text);
		return days;
	}
}
