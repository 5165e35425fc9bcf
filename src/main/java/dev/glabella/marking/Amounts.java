package dev.glabella.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.glabella.knowledge.Marking.Range;
import dev.glabella.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads amounts of time and shares: "3 to 7 days", "a couple of weeks", "a fortnight", "2 in 100". */
final class Amounts {

	private static final Map<String, Double> NUMBERS = Map.ofEntries(Map.entry("a", 1.0), Map.entry("an", 1.0), Map.entry("one", 1.0), Map.entry("two", 2.0), Map.entry("three", 3.0), Map.entry("four", 4.0),
			Map.entry("five", 5.0), Map.entry("six", 6.0), Map.entry("seven", 7.0), Map.entry("eight", 8.0), Map.entry("nine", 9.0), Map.entry("ten", 10.0), Map.entry("eleven", 11.0), Map.entry("twelve", 12.0),
			Map.entry("fourteen", 14.0), Map.entry("fifteen", 15.0), Map.entry("twenty", 20.0), Map.entry("thirty", 30.0), Map.entry("hundred", 100.0), Map.entry("couple", 2.0), Map.entry("half", 0.5));
	/** In days; a month counts as 30 of them. */
	private static final Map<String, Double> UNITS = Map.ofEntries(Map.entry("minute", 1 / 1440.0), Map.entry("min", 1 / 1440.0), Map.entry("hour", 1 / 24.0), Map.entry("hr", 1 / 24.0), Map.entry("day", 1.0), Map.entry("week", 7.0),
			Map.entry("wk", 7.0), Map.entry("fortnight", 14.0), Map.entry("month", 30.0), Map.entry("mth", 30.0), Map.entry("year", 365.0), Map.entry("yr", 365.0));
	private static final Map<String, String> SINGULAR = Map.of("minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year", "fortnights", "fortnight", "wks", "wk", "hrs", "hr", "mins", "min");
	private static final Set<String> BETWEEN = Set.of("to", "-", "–", "or", "and", "till", "until", "/", "--");
	private static final Set<String> SKIPPED = Set.of("of", "about", "around", "roughly", "another", "more", "full", "good", "whole", "the");
	/** What people take "a few" and "several" for. */
	private static final double FEW_FROM = 2, FEW_TO = 5, SEVERAL_TO = 8;
	/** "One in three" is no share that facts are told in, and "one in two" less so. */
	private static final int SMALLEST_WHOLE = 4;

	private final List<Token> tokens;
	private int at;

	private Amounts(List<Token> tokens) {
		this.tokens = tokens;
	}

	static List<Amount> in(List<Token> tokens) {
		var reading = new Amounts(tokens);
		var amounts = new ArrayList<Amount>();
		while (reading.at < tokens.size()) {
			int from = reading.at;
			var amount = reading.amount();
			if (amount == null) reading.at = from + 1;
			else amounts.add(amount);
		}
		return amounts;
	}

	/**
	 * @param from in days, or in percent
	 * @param to the same
	 */
	record Amount(double from, double to, boolean percent) {

		/** Whether it says something that lies within the range. */
		boolean isWithin(Range range) {
			double size = range.unit().equals("percent") ? 1 : UNITS.getOrDefault(SINGULAR.get(range.unit()), 1.0);
			return from <= range.to() * size * 1.05 && to >= range.from() * size * 0.95 && to <= range.to() * size * 1.5;
		}

		/** Whether both speak of the same kind of thing: times, or shares. */
		boolean isLike(Range range) {
			return percent == range.unit().equals("percent");
		}
	}

	private record Number(double from, double to) {}

	private @Nullable Amount amount() {
		if (accept(Set.of("fortnight"))) return new Amount(14, 14, false);
		if (accept(Set.of("overnight"))) return new Amount(0, 1, false);
		var first = number();
		if (first == null) return null;
		double unit = unit();
		int behind = at;
		if (accept(BETWEEN) && number() instanceof Number second) {
			double secondUnit = unit();
			if (secondUnit > 0) return new Amount(first.from * (unit > 0 ? unit : secondUnit), second.to * secondUnit, false);
			if (unit == 0) {
				first = new Number(first.from, second.to);
				behind = at;
			}
		}
		at = behind;
		return unit > 0 ? new Amount(first.from * unit, first.to * unit, false) : share(first);
	}

	private @Nullable Amount share(Number part) {
		if (accept(Set.of("%", "percent", "pct")) || accept(Set.of("per")) && accept(Set.of("cent"))) return new Amount(part.from, part.to, true);
		if (!accept(Set.of("in", "out"))) return null;
		accept(Set.of("of"));
		var whole = number();
		return whole == null || whole.from < SMALLEST_WHOLE || unit() > 0 ? null : new Amount(100 * part.from / whole.from, 100 * part.to / whole.from, true);
	}

	/** The length of a unit in days, 0 where there is none. */
	private double unit() {
		double days = UNITS.getOrDefault(SINGULAR.getOrDefault(word(at), word(at)), 0.0);
		if (days > 0) at++;
		return days;
	}

	private @Nullable Number number() {
		skip();
		if (word(at).equals("a") && Set.of("few", "couple", "good").contains(word(at + 1))) at++;
		skip();
		var number = number(word(at));
		if (number == null) return null;
		at++;
		skip();
		return number;
	}

	private static @Nullable Number number(String word) {
		if (word.equals("few")) return new Number(FEW_FROM, FEW_TO);
		if (word.equals("several")) return new Number(FEW_FROM, SEVERAL_TO);
		var range = word.split("[-–]");
		if (range.length == 2 && isDigits(range[0]) && isDigits(range[1])) return new Number(Double.parseDouble(range[0]), Double.parseDouble(range[1]));
		var number = isDigits(word) ? Double.valueOf(word) : NUMBERS.get(word);
		return number == null ? null : new Number(number, number);
	}

	/** Past "of", "about", "full" and the hyphen of "two-week". */
	private void skip() {
		while (SKIPPED.contains(word(at)) || word(at).equals("-") && UNITS.containsKey(SINGULAR.getOrDefault(word(at + 1), word(at + 1)))) at++;
	}

	private boolean accept(Set<String> words) {
		if (!words.contains(word(at))) return false;
		at++;
		return true;
	}

	private static boolean isDigits(String word) {
		return word.matches("\\d{1,4}(\\.\\d{1,2})?");
	}

	private String word(int place) {
		return place < tokens.size() ? tokens.get(place).spelling() : "";
	}
}
