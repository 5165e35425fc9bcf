package dev.glabella.knowledge;

import java.util.regex.Pattern;

/**
 * A Markdown file taken apart: the fields between the two lines of dashes, the text, and the text below {@code ## More}.
 * @param opening the text above {@code ## More}
 * @param more the text below it; empty when there is none
 */
record FrontMatter(Field fields, String opening, String more) {

	private static final Pattern PARTS = Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?---[ \\t]*(?:\\n(.*))?\\z", Pattern.DOTALL);
	private static final Pattern MORE = Pattern.compile("^## More[ \\t]*$", Pattern.MULTILINE);

	/** Notes the lines of both texts under the field names {@code short} and {@code more}. */
	static FrontMatter of(String file, String text, Notes notes) {
		var parts = PARTS.matcher(text);
		if (!parts.matches()) {
			notes.unreadable(file, 1, "the fields are missing; start the file with a line '---', then the fields, then a line '---', then the answer");
			return new FrontMatter(Field.parse(file, "", 0, notes), "", "");
		}
		var fields = Field.parse(file, parts.group(1) == null ? "" : parts.group(1), 1, notes);
		if (parts.group(2) == null) return new FrontMatter(fields, "", "");
		var more = MORE.matcher(text).region(parts.start(2), text.length());
		var split = more.find();
		note(file, "short", text, parts.start(2), notes);
		if (!split) return new FrontMatter(fields, parts.group(2).strip(), "");
		note(file, "more", text, more.end(), notes);
		return new FrontMatter(fields, text.substring(parts.start(2), more.start()).strip(), text.substring(more.end()).strip());
	}

	private static void note(String file, String field, String text, int from, Notes notes) {
		var start = from;
		while (start < text.length() && Character.isWhitespace(text.charAt(start))) start++;
		notes.place(file, field, 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count());
	}
}
