package dev.glabella.knowledge;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code question-tests.csv}: a header, then a question and what it is about in each row. */
final class QuestionTestsReader {

	static final String FILE = "question-tests.csv";

	private static final String QUESTION = "question";
	private static final String EXPECTED = "expected";
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true).setTrim(true).get();

	private final String text;
	private final Notes notes;
	private final List<QuestionTest> tests = new ArrayList<>();

	QuestionTestsReader(String text, Notes notes) {
		this.text = text;
		this.notes = notes;
	}

	/** Under what name the line of a question was noted. */
	static String field(String question) {
		return question;
	}

	List<QuestionTest> read() {
		if (text.isBlank()) return List.of();
		try (var parser = CSVParser.parse(text, FORMAT)) {
			if (!parser.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList().containsAll(List.of(QUESTION, EXPECTED))) {
				notes.unreadable(FILE, 1, "the first line has to be 'question,expected', but is '" + text.lines().findFirst().orElse("") + "'");
				return List.of();
			}
			var seen = new HashSet<String>();
			var from = 2;
			for (var row : parser) {
				read(row, from, seen);
				from = (int) parser.getCurrentLineNumber() + 1;
			}
		}
		catch (UncheckedIOException | IllegalArgumentException | IllegalStateException | java.io.IOException malformed) {
			notes.unreadable(FILE, 1, "this is not CSV: " + malformed.getMessage() + "; put a question that holds a comma or a quote in double quotes, and double the quotes inside");
			return List.of();
		}
		return List.copyOf(tests);
	}

	private void read(CSVRecord row, int line, HashSet<String> seen) {
		var question = row.isSet(QUESTION) ? row.get(QUESTION) : "";
		var expected = row.isSet(EXPECTED) ? Stream.of(row.get(EXPECTED).split("\\|")).map(String::strip).filter(id -> !id.isEmpty()).toList() : List.<String>of();
		if (question.isEmpty()) wrong(line, "the question is empty; write one, or remove the row");
		else if (expected.isEmpty()) wrong(line, "says nothing under 'expected'; write a topic, a route or a decision, and put a question with commas in double quotes");
		else if (row.size() > row.getParser().getHeaderNames().size()) wrong(line, "has more columns than the first line; put a question with commas in double quotes");
		else if (!seen.add(question.toLowerCase(Locale.ROOT))) wrong(line, "'" + question + "' stands here twice; keep one");
		else {
			notes.place(FILE, field(question), line);
			tests.add(new QuestionTest(question, expected));
		}
	}

	private void wrong(int line, String message) {
		notes.error(FILE, line, null, message);
	}
}
