package dev.glabella.insights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it, in UTF-8. */
record Csv(List<String> header, List<List<@Nullable Object>> rows) {

	byte[] bytes() {
		var text = new StringBuilder();
		try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
			printer.printRecord(header);
			for (var row : rows) printer.printRecord(row.stream().map(Csv::safe));
		} catch (IOException impossible) {
			throw new UncheckedIOException("a string takes any text", impossible);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** A spreadsheet runs what begins like a formula; after an apostrophe it is text. */
	private static @Nullable Object safe(@Nullable Object cell) {
		return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : cell;
	}
}
