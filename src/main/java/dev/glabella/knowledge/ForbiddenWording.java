package dev.glabella.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/** No text holds a wording of {@code forbidden.yaml}; and that file proves itself by its examples. */
final class ForbiddenWording implements Rule {

	private static final String FILE = "forbidden.yaml";

	/**
	 * A kind of wording that nobody may use.
	 * @param except longer wordings around it that are harmless
	 */
	private record Wording(String why, List<Pattern> patterns, List<Pattern> except) {

		/** Where it stands in the text; -1 when it does not. */
		int in(String text) {
			for (var pattern : patterns) {
				var found = pattern.matcher(text);
				while (found.find()) {
					int from = found.start(), to = found.end();
					var harmless = except.stream().anyMatch(around -> around.matcher(text).results().anyMatch(it -> it.start() <= from && it.end() >= to));
					if (!harmless) return from;
				}
			}
			return -1;
		}

		String found(String text, int at) {
			return patterns.stream().map(pattern -> pattern.matcher(text).region(at, text.length()).useTransparentBounds(true))
				.filter(found -> found.lookingAt()).map(found -> found.group()).findFirst().orElse("");
		}
	}

	@Override
	public void check(Reading reading) {
		var file = Field.parse(FILE, reading.files().text(FILE).orElse(""), 0, reading.notes());
		var wordings = file.items(ForbiddenWording::wording);
		for (var passage : Passage.of(reading.knowledge())) {
			var text = passage.text().replace('\n', ' ');   // a wording may run over the end of a line
			for (var wording : wordings) {
				var at = wording.in(text);
				if (at < 0) continue;
				reading.notes().error(passage.file(), reading.notes().line(passage.file(), passage.field()) + passage.lineOf(at), passage.field(),
					"'" + wording.found(text, at).strip() + "': " + wording.why());
			}
		}
	}

	private static Wording wording(Field field) {
		field.allowing("id", "why", "patterns", "except", "examples", "not");
		TopicReader.id(field.get("id"));
		field.get("patterns").texts();
		var wording = new Wording(field.get("why").text(), patterns(field.get("patterns")), patterns(field.get("except")));
		for (var example : field.get("examples").items()) {
			if (wording.in(example.text()) < 0) example.wrong("no pattern finds it; mend the patterns, or the example");
		}
		for (var harmless : field.get("not").items()) {
			if (wording.in(harmless.text()) >= 0) harmless.wrong("a pattern finds it; mend the patterns, or add an exception");
		}
		return wording;
	}

	private static List<Pattern> patterns(Field list) {
		return list.items(pattern -> pattern.as(ForbiddenWording::whole, null, "a regular expression")).stream().filter(pattern -> pattern != null).toList();
	}

	/** Whole words only, in any case, over the ends of lines too. */
	private static Pattern whole(String pattern) {
		return Pattern.compile("(?:(?<!\\w)|(?!\\w))(?:" + pattern.replace(" ", "\\s") + ")(?:(?!\\w)|(?<!\\w))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}
}
