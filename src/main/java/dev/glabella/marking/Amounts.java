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

	private Amounts() {}

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

	private record Number(double from, double to, int next) {}

	static List<Amount> in(List<Token> tokens) {
		var amounts = new ArrayList<Amount>();
		for (int i = 0; i < tokens.size(); i++) {
			var amount = at(i, tokens);
			if (amount == null) continue;
			amounts.add(amount.amount);
			i = amount.next - 1;
		}
		return amounts;
	}

	private record Found(Amount amount, int next) {}

	private static @Nullable Found at(int start, List<Token> tokens) {
		var word = word(start, tokens);
		if (word.equals("fortnight") || word.equals("overnight")) return new Found(word.equals("fortnight") ? new Amount(14, 14, false) : new Amount(0, 1, false), start + 1);
		var first = number(start, tokens);
		if (first == null) return null;
		int at = first.next;
		double to = first.to;
		double firstUnit = unit(at, tokens);
		int afterUnit = firstUnit > 0 ? at + 1 : at;
		if (BETWEEN.contains(word(afterUnit, tokens))) {
			var second = number(afterUnit + 1, tokens);
			if (second != null) {
				double unit = unit(second.next, tokens);
				if (unit > 0) return new Found(new Amount(first.from * (firstUnit > 0 ? firstUnit : unit), second.to * unit, false), second.next + 1);
				if (firstUnit == 0) {
					at = second.next;
					to = second.to;
				}
			}
		}
		if (firstUnit > 0) return new Found(new Amount(first.from * firstUnit, first.to * firstUnit, false), afterUnit);
		if (isPercent(at, tokens)) return new Found(new Amount(first.from, to, true), at + 1);
		if (Set.of("in", "out").contains(word(at, tokens))) {
			int next = word(at + 1, tokens).equals("of") ? at + 2 : at + 1;
			var whole = number(next, tokens);
			if (whole != null && whole.from >= 4 && unit(whole.next, tokens) == 0) return new Found(new Amount(100 * first.from / whole.from, 100 * to / whole.from, true), whole.next);
		}
		return null;
	}

	private static boolean isPercent(int at, List<Token> tokens) {
		return Set.of("%", "percent", "pct").contains(word(at, tokens)) || word(at, tokens).equals("per") && word(at + 1, tokens).equals("cent");
	}

	private static double unit(int at, List<Token> tokens) {
		int place = at;
		while (SKIPPED.contains(word(place, tokens)) || word(place, tokens).equals("-")) place++;
		if (place != at && place > at + 2) return 0;
		var word = word(place, tokens);
		return place == at ? UNITS.getOrDefault(SINGULAR.getOrDefault(word, word), 0.0) : 0;
	}

	private static @Nullable Number number(int start, List<Token> tokens) {
		int at = start;
		while (SKIPPED.contains(word(at, tokens))) at++;
		var word = word(at, tokens);
		if (word.equals("few")) return new Number(FEW_FROM, FEW_TO, skip(at + 1, tokens));
		if (word.equals("several")) return new Number(FEW_FROM, SEVERAL_TO, skip(at + 1, tokens));
		if (word.equals("a") && Set.of("few", "couple", "fortnight", "good").contains(word(at + 1, tokens))) return number(at + 1, tokens);
		var range = word.split("[-–]");
		if (range.length == 2 && isDigits(range[0]) && isDigits(range[1])) return new Number(Double.parseDouble(range[0]), Double.parseDouble(range[1]), skip(at + 1, tokens));
		if (isDigits(word)) return new Number(Double.parseDouble(word), Double.parseDouble(word), skip(at + 1, tokens));
		var number = NUMBERS.get(word);
		return number == null ? null : new Number(number, number, skip(at + 1, tokens));
	}

	/** Past "of", "more", "full" and a hyphen, as in "couple of weeks" and "two-week". */
	private static int skip(int at, List<Token> tokens) {
		int place = at;
		while (SKIPPED.contains(word(place, tokens)) || word(place, tokens).equals("-") && unit(place + 1, tokens) > 0) place++;
		return place;
	}

	private static boolean isDigits(String word) {
		return word.matches("\\d{1,4}(\\.\\d{1,2})?");
	}

	private static String word(int at, List<Token> tokens) {
		return at < tokens.size() ? tokens.get(at).spelling() : "";
	}
}
