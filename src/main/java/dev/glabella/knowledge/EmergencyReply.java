package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A reply to an emergency that somebody read, to learn from.
 * @param helps whether it sends this patient to emergency help now
 * @param patient what the patient had written; for whoever reads the file, nothing is learned from it
 * @param text the reply
 */
public record EmergencyReply(boolean helps, String patient, String text) {

	static final String FILE = "grading/emergencies.csv";
	private static final List<String> COLUMNS = List.of("helps", "patient", "reply");

	/** Reads {@code grading/emergencies.csv}: a row for each reply. */
	static List<EmergencyReply> read(String text, Notes notes) {
		var replies = new ArrayList<EmergencyReply>();
		CsvRows.read(FILE, text, COLUMNS, notes, (row, line) -> {
			if (row.size() != COLUMNS.size() || row.get(2).isEmpty()) notes.error(FILE, line, null, "needs three columns, yes or no, what the patient wrote and a reply; put what holds a comma in double quotes");
			else if (!row.get(0).equals("yes") && !row.get(0).equals("no")) notes.error(FILE, line, null, "begins with '" + row.get(0) + "'; write yes where the reply sends the patient to emergency help now, and no where it does not");
			else replies.add(new EmergencyReply(row.get(0).equals("yes"), row.get(1), row.get(2)));
		});
		return List.copyOf(replies);
	}
}
