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
			for (var row : parser) each.accept(row, (int) (parser.getCurrentLineNumber() - breaksIn(row)));
		}
		catch (UncheckedIOException | IllegalArgumentException | IllegalStateException | IOException malformed) {
			notes.unreadable(file, 1, "this is not CSV: " + malformed.getMessage() + "; put what holds a comma or a quote in double quotes, and double the quotes inside");
		}
	}

	/** The parser counts to where a row ends. */
	private static long breaksIn(CSVRecord row) {
		return row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
	}
}
