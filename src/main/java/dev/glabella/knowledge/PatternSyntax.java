package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The grammar of word patterns, as far as a pattern can be wrong by itself. A pattern is words and other parts with
 * blanks between them:
 * <pre>
 *   word        one word            a|b|c   any of these words
 *   ..  ..6     up to three, six other words between
 *   ?word ?a|b  may be left out     @name   any phrase of a list; only as written in a file
 *   (x y;z)     any of the phrases "x y" and "z"; only after the lists were filled in
 * </pre>
 */
public final class PatternSyntax {

	static final int WIDEST_GAP = 20;

	private static final String WORD = "'?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’&/%+-]*[\\p{L}\\p{N}%+])?";
	private static final Pattern GAP = Pattern.compile("\\.\\.(\\d{0,2})");
	private static final Pattern WORDS = Pattern.compile("\\??" + WORD + "(?:\\|" + WORD + ")*");
	private static final Pattern NAMES = Pattern.compile("\\??(?:@[a-z][a-z0-9-]*|" + WORD + ")(?:\\|(?:@[a-z][a-z0-9-]*|" + WORD + "))*");

	private PatternSyntax() {}

	/** What is wrong with a pattern as it stands in a file, with {@code @} allowed; empty when it is right. */
	public static Optional<String> problemWithWritten(String pattern) {
		return problem(List.of(pattern.strip().split("\\s+")), NAMES);
	}

	/** What is wrong with a phrase of a list, where {@code @} is not allowed; empty when it is right. */
	public static Optional<String> problemWithPhrase(String phrase) {
		return problem(List.of(phrase.strip().split("\\s+")), WORDS);
	}

	/** What is wrong with a pattern whose lists were filled in; empty when it is right. */
	public static Optional<String> problemWithFilled(String pattern) {
		var parts = new ArrayList<String>();
		var open = 0;
		for (var part : pattern.strip().split("\\s+")) {
			if (open > 0) parts.set(parts.size() - 1, parts.getLast() + " " + part);
			else parts.add(part);
			open += (int) (part.chars().filter(c -> c == '(').count() - part.chars().filter(c -> c == ')').count());
			if (open < 0 || open > 1) return Optional.of("the round brackets do not match in '" + pattern + "'");
		}
		if (open != 0) return Optional.of("a round bracket is not closed in '" + pattern + "'");
		for (var part : parts) {
			if (!part.contains("(")) continue;
			if (!part.matches("\\??\\([^()]+\\)")) return Optional.of("a group stands on its own, with a blank on either side: '" + part + "'");
			for (var phrase : part.substring(part.indexOf('(') + 1, part.length() - 1).split(";")) {
				var wrong = problemWithPhrase(phrase);
				if (wrong.isPresent()) return wrong;
			}
		}
		return problem(parts.stream().map(part -> part.contains("(") ? (part.startsWith("?") ? "?group" : "group") : part).toList(), WORDS);
	}

	private static Optional<String> problem(List<String> parts, Pattern allowed) {
		for (var part : parts) {
			if (!isGap(part) && !allowed.matcher(withoutDots(part)).matches()) return Optional.of(explain(part));
		}
		if (parts.stream().allMatch(part -> isGap(part) || part.startsWith("?"))) {
			return Optional.of("nothing in it has to be there, so it would match any message; add a word without '?'");
		}
		if (isGap(parts.getFirst()) || isGap(parts.getLast())) return Optional.of("a gap '..' needs a word on either side");
		for (var i = 1; i < parts.size(); i++) {
			if (isGap(parts.get(i)) && isGap(parts.get(i - 1))) return Optional.of("two gaps stand side by side; write one, such as '..6'");
		}
		return Optional.empty();
	}

	/** An abbreviation such as "e.r." is a word. */
	private static String withoutDots(String part) {
		return part.replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}|\\||$)", "");
	}

	private static boolean isGap(String part) {
		var gap = GAP.matcher(part);
		if (!gap.matches()) return false;
		return gap.group(1).isEmpty() || Integer.parseInt(gap.group(1)) >= 1 && Integer.parseInt(gap.group(1)) <= WIDEST_GAP;
	}

	private static String explain(String part) {
		if (part.isEmpty()) return "is empty; write at least one word";
		if (part.startsWith("..")) return "'" + part + "' is not a gap; write '..' or a number of words from 1 to " + WIDEST_GAP + ", such as '..6'";
		if (part.startsWith("|") || part.endsWith("|") || part.contains("||")) return "'" + part + "' lacks a word beside '|'";
		if (part.contains("@")) return "'" + part + "' is not allowed here; '@name' stands at the start of a word of a pattern, in lower case, and not in a list under 'words:'";
		return "'" + part + "' holds a character that patterns do not know; use words, '|', '..', '?' and '@name' only";
	}
}
