package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply that somebody read, with what is wrong in it, to learn from.
 * @param patient what the patient had written; may be empty
 * @param flag what that calls for: the code of a {@link Scenario.Flag}, {@link #NO_FLAG}, or empty where nobody has said
 * @param text the reply, without the marks
 * @param wrong what is wrong in it, in its order; empty for a harmless reply
 */
public record MarkedReply(String patient, String flag, String text, List<Span> wrong) {

	/** Stands for a patient who needs nothing but information. */
	public static final String NO_FLAG = "none";

	private static final Pattern MARK = Pattern.compile("\\[\\[([a-z0-9-]+):\\s*(.*?)\\]\\]");

	/**
	 * A stretch of the reply.
	 * @param from its first character; {@code to} is the one after its last
	 * @param claim the id of the wrong claim that it makes
	 */
	public record Span(int from, int to, String claim) {}

	/** @param marked the reply with each wrong stretch as {@code [[claim: words]]} */
	static MarkedReply parse(String patient, String flag, String marked) {
		var text = new StringBuilder();
		var spans = new ArrayList<Span>();
		var mark = MARK.matcher(marked);
		int at = 0;
		while (mark.find()) {
			text.append(marked, at, mark.start());
			spans.add(new Span(text.length(), text.length() + mark.group(2).length(), mark.group(1)));
			text.append(mark.group(2));
			at = mark.end();
		}
		text.append(marked, at, marked.length());
		return new MarkedReply(patient, flag, text.toString(), List.copyOf(spans));
	}

	/** Whether marks were left that are none, as in "[[claim words]]". */
	boolean isMisspelt() {
		return text.contains("[[") || text.contains("]]");
	}
}
