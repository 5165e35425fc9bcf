package dev.glabella.chat;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Makes a visitor's text storable and leaves it as it was otherwise: emoji, U+2028 and combining marks stay. */
class VisitorText {

	static final int MOST_BYTES = 4096;

	private VisitorText() {}

	/** Without control characters, lone surrogates and the blanks around it; refused when nothing is left or too much. */
	static String clean(@Nullable String raw) {
		if (raw == null) throw new Refused(Refused.Code.EMPTY, "Please write something first.");
		var clean = new StringBuilder(raw.length());
		raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(VisitorText::isKept).forEach(clean::appendCodePoint);
		var text = clean.toString().strip();
		if (text.codePoints().allMatch(VisitorText::isInvisible)) throw new Refused(Refused.Code.EMPTY, "Please write something first.");
		if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			throw new Refused(Refused.Code.TOO_LONG, "This message is too long. Please split it into shorter ones.");
		}
		return text;
	}

	/** One line of a form, at most so many characters; null when nothing is left. */
	static @Nullable String line(@Nullable String raw, int most) {
		if (raw == null) return null;
		var clean = new StringBuilder(raw.length());
		raw.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).filter(VisitorText::isKept).forEach(clean::appendCodePoint);
		var line = clean.toString().strip().replaceAll(" {2,}", " ");
		if (line.length() > most) throw new Refused(Refused.Code.TOO_LONG, "At most " + most + " characters, please.");
		return line.isEmpty() ? null : line;
	}

	private static boolean isKept(int c) {
		if (c == '\n' || c == '\t') return true;
		return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
	}

	private static boolean isInvisible(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
	}
}
