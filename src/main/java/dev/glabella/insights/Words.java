package dev.glabella.insights;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Codes and times as the page writes them; the desk uses the same words. */
final class Words {

	private static final Map<String, String> REASONS = ordered("asked", "Asked for a person", "unsure", "Assistant not sure", "repeated", "Not understood", "personal", "Own case", "safety", "Red flag",
			"booking", "Booking", "office", "Office matter", "complaint", "Complaint", "error", "Failure on our side", "taken", "Taken over");

	private static final Map<String, String> OUTCOMES = ordered("answered", "Answered", "booked", "Booked a visit", "sent-to-care", "Sent to a clinician or emergency care", "call-back", "We call back",
			"no-reply", "Visitor did not reply", "not-for-us", "Not for us", "unanswered", "Nobody took it", "left", "Visitor left");

	private Words() {}

	static String reason(@Nullable String code) {
		return code == null ? "Another reason" : REASONS.getOrDefault(code, code);
	}

	static String outcome(@Nullable String code) {
		return code == null ? "Goes on" : OUTCOMES.getOrDefault(code, code);
	}

	/** "45 s", "1 min 20 s", "2 h 5 min". */
	static String span(Duration time) {
		long seconds = time.toSeconds();
		if (seconds < 60) return seconds + " s";
		if (seconds < 3600) return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
		long minutes = seconds / 60;
		return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
	}

	private static Map<String, String> ordered(String... pairs) {
		var map = new LinkedHashMap<String, String>();
		for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
		return map;
	}
}
