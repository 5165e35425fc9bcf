package dev.glabella.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.glabella.marking.Mark;
import dev.glabella.training.Debrief.Line;
import dev.glabella.training.Debrief.Missed;
import dev.glabella.training.Debrief.Row;
import dev.glabella.training.Debrief.Why;
import org.jspecify.annotations.Nullable;

/** Finds what a debrief has said before. A talk with one fault in each reply is to be read as that, and not to run over ten screens. */
class Repeats {

	/** The same mark for the same reason, whatever the words were. */
	private record Reason(String criterion, Mark mark, List<String> says) {}

	private final Map<Reason, Integer> given = new HashMap<>();
	private final Set<String> missed = new HashSet<>();
	private @Nullable Integer stopped;

	static List<Row> marked(List<Row> rows) {
		var repeats = new Repeats();
		return rows.stream().map(repeats::row).toList();
	}

	private Row row(Row row) {
		var lines = row.lines().stream().map(line -> line(line, row.number())).toList();
		var first = new ArrayList<Missed>();
		var again = new ArrayList<Missed>();
		for (var one : row.missed()) (missed.add(one.fact()) ? first : again).add(one);
		var since = row.stopped() ? stopped : null;
		if (row.stopped() && stopped == null) stopped = row.number();
		return new Row(row.number(), row.says(), row.reply(), row.handedOver(), row.segments(), lines, first, again, row.unsure(), row.facts(), row.stopped(), since);
	}

	private Line line(Line line, int number) {
		if (line.correction() != null || line.mark() != Mark.NOT && line.mark() != Mark.PARTLY) return line;
		var before = given.putIfAbsent(new Reason(line.code(), line.mark(), line.why().stream().filter(why -> !why.good()).map(Why::says).toList()), number);
		return before == null ? line : new Line(line.code(), line.title(), line.mark(), line.machine(), null, line.objected(), line.why(), before);
	}
}
