package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Scenario.Flag;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code grading/replies.csv}: in each row what the patient wrote, what it calls for, and a reply with its wrong stretches marked. */
final class MarkedRepliesReader {

	static final String FILE = "grading/replies.csv";
	private static final List<String> COLUMNS = List.of("patient", "flag", "reply");
	private static final Set<String> FLAGS = Stream.concat(Stream.of("", MarkedReply.NO_FLAG), Stream.of(Flag.values()).map(Flag::code)).collect(Collectors.toUnmodifiableSet());

	/** In characters; what marks a reply reads no further. */
	private static final int LONGEST = 5_000;

	private final Set<String> claims;
	private final Notes notes;
	private final List<MarkedReply> replies = new ArrayList<>();

	/** @param claims ids of the claims that may be marked */
	MarkedRepliesReader(Set<String> claims, Notes notes) {
		this.claims = claims;
		this.notes = notes;
	}

	List<MarkedReply> read(String text) {
		CsvRows.read(FILE, text, COLUMNS, notes, this::read);
		return List.copyOf(replies);
	}

	private void read(CSVRecord row, int line) {
		if (row.size() != COLUMNS.size() || row.get(2).isEmpty()) {
			notes.error(FILE, line, null, "needs three columns, what the patient wrote (may be empty), what that calls for (may be empty) and a reply; put what holds a comma in double quotes");
			return;
		}
		if (!FLAGS.contains(row.get(1))) notes.error(FILE, line, null, "there is no flag '" + row.get(1) + "'; write none, clinician, same-day or emergency, or leave it empty where nobody has said");
		var reply = MarkedReply.parse(row.get(0), row.get(1), row.get(2));
		if (reply.text().length() > LONGEST) notes.error(FILE, line, null, "has " + reply.text().length() + " characters; no reply is read beyond " + LONGEST);
		if (reply.isMisspelt()) notes.error(FILE, line, null, "has a mark that is none; write [[claim: words]]");
		for (var span : reply.wrong()) if (!claims.contains(span.claim())) notes.error(FILE, line, null, "there is no claim '" + span.claim() + "' in " + MarkingReader.CLAIMS + References.nearest(span.claim(), claims));
		replies.add(reply);
	}
}
