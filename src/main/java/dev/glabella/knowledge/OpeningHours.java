package dev.glabella.knowledge;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says opening hours as a person would: "Monday to Friday 9 am to 5:30 pm and Saturday 10 am to 2 pm". */
final class OpeningHours {

	private OpeningHours() {}

	static String inWords(Map<DayOfWeek, Clinic.Hours> hours) {
		var stretches = new ArrayList<String>();
		for (var first = 1; first <= 7; first++) {
			var open = hours.get(DayOfWeek.of(first));
			if (open == null) continue;
			var last = first;
			while (last < 7 && open.equals(hours.get(DayOfWeek.of(last + 1)))) last++;
			stretches.add(days(first, last) + " " + time(open.from()) + " to " + time(open.to()));
			first = last;
		}
		return joined(stretches);
	}

	private static String days(int first, int last) {
		if (first == last) return name(first);
		return name(first) + (last - first == 1 ? " and " : " to ") + name(last);
	}

	private static String name(int day) {
		return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.US);
	}

	private static String time(LocalTime time) {
		if (time.equals(LocalTime.NOON)) return "noon";
		var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
		var minutes = time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
		return hour + minutes + (time.getHour() < 12 ? " am" : " pm");
	}

	private static String joined(List<String> stretches) {
		if (stretches.size() < 2) return String.join("", stretches);
		return String.join(", ", stretches.subList(0, stretches.size() - 1)) + " and " + stretches.getLast();
	}
}
