package dev.glabella.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Answers in a CSV file with the columns {@code question}, {@code reference} and {@code answer}, to learn from also {@code label}; further columns are passed over. */
public final class AnswerFile {

	private static final String QUESTION = "question";
	private static final String REFERENCE = "reference";
	private static final String ANSWER = "answer";
	private static final String LABEL = "label";
	private static final String SEPARATOR = " || ";
	private static final List<String> COLUMNS = List.of(QUESTION, REFERENCE, ANSWER);
	private static final List<String> LABELLED = List.of(QUESTION, REFERENCE, ANSWER, LABEL);
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true)
			.setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY).get();

	private final Path file;
	private final List<String> needed;

	private AnswerFile(Path file, List<String> needed) {
		this.file = file;
		this.needed = needed;
	}

	/**
	 * Reads answers to be graded.
	 * @throws IOException when the file cannot be read or is not such a file; the message names the line and says what to do
	 */
	public static List<Answer> read(Path file) throws IOException {
		return new AnswerFile(file, COLUMNS).rows(AnswerFile::answer);
	}

	/** The same of answers that were graded already. */
	public static List<Graded> readGraded(Path file) throws IOException {
		return new AnswerFile(file, LABELLED).rows((line, place) -> new Graded(answer(line, place), label(line, place)));
	}

	/** Writes answers with their grades, in the same order. */
	public static void write(Path file, List<Answer> answers, List<Grade> grades) throws IOException {
		try (var writer = Files.newBufferedWriter(file); var csv = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
			csv.printRecord(QUESTION, REFERENCE, ANSWER, "score", "verdict");
			for (int i = 0; i < answers.size(); i++) {
				var answer = answers.get(i);
				var grade = grades.get(i);
				csv.printRecord(answer.question(), String.join(SEPARATOR, answer.references()), answer.text(), rounded(grade.score()), grade.verdict().code());
			}
		}
	}

	/** Downwards, so that what does not pass does not pass in the file either. */
	private static String rounded(double score) {
		return java.math.BigDecimal.valueOf(score).setScale(4, java.math.RoundingMode.FLOOR).toPlainString();
	}

	private interface RowReader<T> {

		T read(CSVRecord line, String place) throws IOException;
	}

	private <T> List<T> rows(RowReader<T> reader) throws IOException {
		if (!Files.isReadable(file) || Files.isDirectory(file)) throw new IOException(file + " cannot be read; " + wanted());
		var content = text();
		if (content.isBlank()) throw new IOException(file + " is empty; " + wanted());
		try (var parser = CSVParser.parse(content, FORMAT)) {
			requireColumns(parser.getHeaderNames());
			var rows = new ArrayList<T>();
			for (var line : parser) rows.add(reader.read(whole(line, parser.getCurrentLineNumber()), place(parser.getCurrentLineNumber())));
			if (rows.isEmpty()) throw new IOException(file + " holds no rows below its header");
			return rows;
		} catch (UncheckedIOException | IllegalArgumentException malformed) {   // a quote that is never closed; a column twice
			throw new IOException(file + " is not proper CSV: " + malformed.getMessage() + "; put texts with commas, quotes or line breaks in quotes", malformed);
		}
	}

	private String wanted() {
		return "give a CSV file with the columns " + String.join(", ", needed);
	}

	private String place(long line) {
		return file + ":" + line + ": ";
	}

	private String text() throws IOException {
		try {
			var text = Files.readString(file, StandardCharsets.UTF_8);
			return text.startsWith("\uFEFF") ? text.substring(1) : text;   // spreadsheets put this mark in front
		} catch (CharacterCodingException e) {
			throw new IOException(file + " is not UTF-8; save it as UTF-8 and try again", e);
		}
	}

	private void requireColumns(List<String> columns) throws IOException {
		for (var column : needed) {
			if (columns.stream().noneMatch(column::equalsIgnoreCase)) {
				throw new IOException(file + ":1: has no column '" + column + "' but " + columns + "; the first line must name " + String.join(", ", needed) + ", with commas between");
			}
		}
	}

	private CSVRecord whole(CSVRecord line, long number) throws IOException {
		for (var column : needed) {
			if (!line.isSet(column)) throw new IOException(place(number) + "has fewer columns than the header; put texts with commas in quotes");
		}
		return line;
	}

	private static Answer answer(CSVRecord line, String place) throws IOException {
		var references = Arrays.stream(line.get(REFERENCE).split("\\|\\|")).map(String::strip).filter(reference -> !reference.isEmpty()).toList();
		if (references.isEmpty()) throw new IOException(place + "the reference is empty; an answer cannot be graded without one");
		return new Answer(line.get(QUESTION), references, line.get(ANSWER));
	}

	private static Label label(CSVRecord line, String place) throws IOException {
		var code = line.get(LABEL);
		return Label.of(code).orElseThrow(() -> new IOException(place + "the label '" + code + "' is unknown; it must be one of " + Label.codes()));
	}
}
