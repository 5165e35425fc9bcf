package dev.glabella.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ObjIntConsumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a file of comma-separated values whose first line names its columns. */
final class CsvRows {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

	private CsvRows() {}

	/**
	 * Gives each row with the line that it begins on; says what is wrong where the text is no such file. A row may have too few columns.
	 * @param columns what the first line has to name, in order
	 */
	static void read(String file, String text, List<String> columns, Notes notes, ObjIntConsumer<CSVRecord> each) {
		if (text.isBlank()) return;
		try (var parser = CSVParser.parse(text, FORMAT)) {
			if (!parser.getHeaderNames().equals(columns)) {
				notes.unreadable(file, 1, "the first line has to be '" + String.join(",", columns) + "', but is '" + text.lines().findFirst().orElse("") + "'");
				return;
			}
			int line = 1, at = 0;
			for (var row : parser) {
				int begin = pastEmptyLines(text, (int) row.getCharacterPosition());
				line += (int) text.substring(at, begin).chars().filter(c -> c == '\n').count();
				at = begin;
				each.accept(row, line);
			}
		}
		catch (UncheckedIOException | IllegalArgumentException | IllegalStateException | IOException malformed) {
			notes.unreadable(file, 1, "this is not CSV: " + malformed.getMessage() + "; put what holds a comma or a quote in double quotes, and double the quotes inside");
		}
	}

	/** The parser counts empty lines to the row behind them. */
	private static int pastEmptyLines(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) == '\n') at++;
		return at;
	}
}
