package dev.glabella.benchmark;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Numbers as people read them; a dash where there is none. */
final class Figures {

	static final String NONE = "–";

	private Figures() {}

	static String percent(@Nullable Double share) {
		return share == null ? NONE : format("%.1f %%", share * 100);
	}

	static String decimal(@Nullable Double value) {
		return value == null ? NONE : format("%.3f", value);
	}

	static String count(long number) {
		return format("%,d", number);
	}

	static String count(long number, String one, String many) {
		return count(number) + " " + (number == 1 ? one : many);
	}

	static String micros(double micros) {
		return format("%,.0f", micros);
	}

	/** Without the traps of a machine's language settings. */
	static String format(String pattern, Object... values) {
		return String.format(Locale.ROOT, pattern, values);
	}
}
