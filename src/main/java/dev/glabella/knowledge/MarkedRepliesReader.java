package dev.glabella.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code grading/replies.csv}: a header, then what the patient wrote and a reply with its wrong stretches marked in each row. */
final class MarkedRepliesReader {

	static final String FILE = "grading/replies.csv";
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

	private final String text;
	private final Set<String> claims;
	private final Notes notes;
	private final List<MarkedReply> replies = new ArrayList<>();

	/** @param claims ids of the claims that may be marked */
	MarkedRepliesReader(String text, Set<String> claims, Notes notes) {
		this.text = text;
		this.claims = claims;
		this.notes = notes;
	}

	List<MarkedReply> read() {
		if (text.isBlank()) return List.of();
		try (var parser = CSVParser.parse(text, FORMAT)) {
			if (!parser.getHeaderNames().equals(List.of("patient", "reply"))) {
				notes.unreadable(FILE, 1, "the first line has to be 'patient,reply', but is '" + text.lines().findFirst().orElse("") + "'");
				return List.of();
			}
			int line = 2;
			for (var row : parser) {
				read(row, line);
				line = (int) parser.getCurrentLineNumber() + 1;
			}
		}
		catch (UncheckedIOException | IllegalArgumentException | IllegalStateException | IOException malformed) {
			notes.unreadable(FILE, 1, "this is not CSV: " + malformed.getMessage() + "; put what holds a comma or a quote in double quotes, and double the quotes inside");
			return List.of();
		}
		return List.copyOf(replies);
	}

	private void read(CSVRecord row, int line) {
		if (row.size() != 2 || row.get(1).isEmpty()) {
			notes.error(FILE, line, null, "needs two columns, what the patient wrote (may be empty) and a reply; put what holds a comma in double quotes");
			return;
		}
		var reply = MarkedReply.parse(row.get(0), row.get(1));
		if (reply.isMisspelt()) notes.error(FILE, line, null, "has a mark that is none; write [[claim: words]]");
		for (var span : reply.wrong()) if (!claims.contains(span.claim())) notes.error(FILE, line, null, "there is no claim '" + span.claim() + "' in " + MarkingReader.CLAIMS + References.nearest(span.claim(), claims));
		replies.add(reply);
	}
}
