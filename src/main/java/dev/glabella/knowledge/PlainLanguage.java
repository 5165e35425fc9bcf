package dev.glabella.knowledge;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Answers read at US grade 8 or below. The short and the longer answer count together, since the measure swings widely
 * on one or two sentences; a short answer that is hard by itself, and other texts, are only pointed out.
 */
final class PlainLanguage implements Rule {

	static final double HIGHEST = 8;
	private static final int ENOUGH_WORDS = 15;   // below that, one long word decides
	private static final Set<Passage.Kind> ALSO = EnumSet.of(Passage.Kind.REPLY, Passage.Kind.ADVICE, Passage.Kind.SENTENCE, Passage.Kind.POLICY);

	@Override
	public void check(Reading reading) {
		var phrases = Phrases.of(reading.knowledge());
		for (var topic : reading.knowledge().topics()) {
			var file = Reading.fileOf(topic);
			var brief = Readability.of(phrases.withoutPolicies(topic.shortAnswer())).grade();
			var whole = Readability.of(phrases.withoutPolicies(topic.shortAnswer() + "\n\n" + topic.longAnswer())).grade();
			if (whole > HIGHEST) reading.notes().error(file, "short", "the answer reads" + tooHard(whole));
			else if (brief > HIGHEST) reading.notes().warning(file, "short", "the short answer reads" + tooHard(brief));
		}
		for (var passage : Passage.of(reading.knowledge())) {
			if (!ALSO.contains(passage.kind())) continue;
			var text = Readability.of(phrases.withoutPolicies(passage.text()));
			if (text.words() >= ENOUGH_WORDS && text.grade() > HIGHEST) reading.notes().warning(passage.file(), passage.field(), "reads" + tooHard(text.grade()));
		}
	}

	private static String tooHard(double grade) {
		return String.format(Locale.ROOT, " at grade %.1f; at most %.0f, better 6: shorter sentences, shorter words", grade, HIGHEST);
	}
}
