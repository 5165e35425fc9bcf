package dev.glabella.knowledge;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Something in the content that has to be put right, or should be looked at.
 * @param file path within the folder, such as {@code topics/duration.md}
 * @param line counted from 1
 * @param field the field in question, such as {@code facts[2].sources}; absent where it is the file as a whole
 * @param message what is wrong, and what to do about it
 */
public record Finding(String file, int line, @Nullable String field, Severity severity, String message) implements Comparable<Finding> {

	/** An error keeps content from being used or published; a warning does not. */
	public enum Severity {ERROR, WARNING}

	private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
		.thenComparing(Finding::severity).thenComparing(Finding::message);

	private static final Pattern LINES = Pattern.compile("(?<=\\.\\w{2,4}):\\d+");

	public boolean isError() {
		return severity == Severity.ERROR;
	}

	/** Whether it is the same finding in a file whose lines have moved. */
	boolean saysTheSameAs(Finding other) {
		return file.equals(other.file) && severity == other.severity && LINES.matcher(message).replaceAll("").equals(LINES.matcher(other.message).replaceAll(""));
	}

	@Override
	public int compareTo(Finding other) {
		return ORDER.compare(this, other);
	}

	/** In the form that editors and terminals turn into a link to the line. */
	@Override
	public String toString() {
		var what = field == null ? message : field + ": " + message;
		return file + ":" + line + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + what;
	}
}
