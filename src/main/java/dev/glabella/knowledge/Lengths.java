package dev.glabella.knowledge;

/** Answers fit on a phone: counted as written, without the clinic's own rules, which the clinic may make longer. */
final class Lengths implements Rule {

	static final int TITLE = 45, SHORT = 60, SHORT_SENTENCES = 3, MORE = 180;

	@Override
	public void check(Reading reading) {
		var phrases = Phrases.of(reading.knowledge());
		for (var passage : Passage.of(reading.knowledge())) {
			var text = phrases.withoutPolicies(passage.text());
			switch (passage.kind()) {
				case TITLE -> {
					if (text.length() > TITLE) say(reading, passage, text.length() + " characters; at most " + TITLE + " fit on a chip");
				}
				case SHORT -> checkShort(reading, passage, Readability.of(text));
				case MORE -> {
					var words = Readability.of(text).words();
					if (words > MORE) say(reading, passage, words + " words; at most " + MORE);
				}
				default -> { }
			}
		}
	}

	private static void checkShort(Reading reading, Passage passage, Readability text) {
		if (text.words() > SHORT) say(reading, passage, text.words() + " words; at most " + SHORT + ", the rest belongs below '## More'");
		if (text.sentences() > SHORT_SENTENCES) {
			reading.notes().warning(passage.file(), passage.field(), text.sentences() + " sentences; " + SHORT_SENTENCES + " or fewer work best");
		}
	}

	private static void say(Reading reading, Passage passage, String message) {
		reading.notes().error(passage.file(), passage.field(), message);
	}
}
