package dev.glabella.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.glabella.matching.Example;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Texts with their intents, read from a CSV file with the columns {@code text} and {@code intent}; further columns are passed over.
 * @param name of the file, without its folder
 */
public record LabelledFile(String name, List<Example> rows) {

	private static final String TEXT = "text";
	private static final String INTENT = "intent";
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true)
			.setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY).get();

	public LabelledFile {
		rows = List.copyOf(rows);
	}

	/**
	 * Reads a file.
	 * @throws IOException when it cannot be read or is not such a file; the message says what to do
	 */
	public static LabelledFile read(Path file) throws IOException {
		if (!Files.isReadable(file) || Files.isDirectory(file)) throw new IOException(file + " cannot be read; give a CSV file with the columns text and intent");
		var content = text(file);
		if (content.isBlank()) throw new IOException(file + " is empty; give a CSV file with the columns text and intent");
		try (var parser = CSVParser.parse(content, FORMAT)) {
			requireColumns(file, parser.getHeaderNames());
			var rows = new ArrayList<Example>();
			for (var line : parser) rows.add(row(file, parser.getCurrentLineNumber(), line));
			if (rows.isEmpty()) throw new IOException(file + " holds no rows below its header");
			return new LabelledFile(String.valueOf(file.getFileName()), rows);
		} catch (UncheckedIOException | IllegalArgumentException malformed) {   // a quote that is never closed; a column twice
			throw new IOException(file + " is not proper CSV: " + malformed.getMessage(), malformed);
		}
	}

	private static String text(Path file) throws IOException {
		try {
			var text = Files.readString(file, StandardCharsets.UTF_8);
			return text.startsWith("\uFEFF") ? text.substring(1) : text;   // spreadsheets put this mark in front
		} catch (CharacterCodingException e) {
			throw new IOException(file + " is not UTF-8; save it as UTF-8 and try again", e);
		}
	}

	private static void requireColumns(Path file, List<String> columns) throws IOException {
		for (var needed : List.of(TEXT, INTENT)) {
			if (columns.stream().noneMatch(needed::equalsIgnoreCase)) {
				throw new IOException(file + " has no column '" + needed + "' but " + columns + "; the first line must name text and intent, with a comma between");
			}
		}
	}

	private static Example row(Path file, long lineNumber, CSVRecord line) throws IOException {
		if (!line.isSet(TEXT) || !line.isSet(INTENT)) throw new IOException(file + ":" + lineNumber + ": has fewer columns than the header; put texts with commas in quotes");
		var intent = line.get(INTENT).strip();
		if (intent.isEmpty()) throw new IOException(file + ":" + lineNumber + ": the intent is empty");
		return new Example(line.get(TEXT), intent);
	}
}
