package dev.glabella.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Conversations, hand-offs and urgent ones in each step of a period; steps without any are there too. */
record Volume(Period.Step step, List<Row> rows) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", Locale.US);
	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.US);

	/**
	 * One step from its first day on.
	 * @param mark its name where there is little room
	 */
	record Row(LocalDate start, LocalDate last, String label, String mark, int conversations, int handedOver, int handOffs, int urgent) {}

	static Volume of(Happened happened, Period.Step step) {
		var period = happened.period();
		var conversations = counted(happened.conversations().stream().map(Book.Begun::at), period, step);
		var handedOver = counted(happened.conversations().stream().filter(Book.Begun::handedOver).map(Book.Begun::at), period, step);
		var handOffs = counted(happened.handOffs().stream().map(handOff -> handOff.askedAt()), period, step);
		var urgent = counted(happened.handOffs().stream().filter(handOff -> handOff.urgent()).map(handOff -> handOff.askedAt()), period, step);
		var starts = period.starts(step);
		var rows = new ArrayList<Row>();
		for (int i = 0; i < starts.size(); i++) {
			var start = starts.get(i);
			var last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : period.until();
			rows.add(new Row(start, last, label(start, last, step), (step == Period.Step.MONTH ? MONTH : SHORT).format(start), conversations.getOrDefault(start, 0), handedOver.getOrDefault(start, 0), handOffs.getOrDefault(start, 0), urgent.getOrDefault(start, 0)));
		}
		return new Volume(step, rows);
	}

	/** What the plot shows, in words. */
	public String finding() {
		int all = rows.stream().mapToInt(Row::conversations).sum();
		int handedOver = rows.stream().mapToInt(Row::handedOver).sum();
		if (all == 0) return "No conversation began on these days.";
		var busiest = rows.stream().max(Comparator.comparingInt(Row::conversations)).orElseThrow();
		return String.format(Locale.US, "%,d began, %,d of them were handed over. Most on one %s: %,d, %s.", all, handedOver, step.word, busiest.conversations(), busiest.label());
	}

	private static Map<LocalDate, Integer> counted(Stream<Instant> moments, Period period, Period.Step step) {
		var counts = new HashMap<LocalDate, Integer>();
		moments.forEach(at -> counts.merge(period.start(at, step), 1, Integer::sum));
		return counts;
	}

	private static String label(LocalDate start, LocalDate last, Period.Step step) {
		return switch (step) {
			case DAY -> DAY.format(start);
			case WEEK -> DAY.format(start) + " – " + DAY.format(last);
			case MONTH -> MONTH.format(start);
		};
	}
}
