package dev.glabella.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as RFC 4180 has it, in UTF-8. */
public record Csv(List<String> header, List<List<@Nullable Object>> rows) {

	private static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

	/** The text of the file. Cells that a spreadsheet would run as formulas begin with an apostrophe. */
	public byte[] bytes() {
		var text = new StringBuilder();
		try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
			printer.printRecord(header);
			for (var row : rows) printer.printRecord(row.stream().map(Csv::safe));
		} catch (IOException impossible) {
			throw new UncheckedIOException("a string takes any text", impossible);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** The table as a file to save, which no cache keeps. */
	public ResponseEntity<byte[]> download(String fileName) {
		return ResponseEntity.ok().contentType(TYPE).cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName).build().toString()).body(bytes());
	}

	/** A spreadsheet runs what begins like a formula; after an apostrophe it is text. */
	private static @Nullable Object safe(@Nullable Object cell) {
		return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : cell;
	}
}
