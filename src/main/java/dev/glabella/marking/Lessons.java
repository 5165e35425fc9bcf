package dev.glabella.marking;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

import dev.glabella.knowledge.KeptLessons;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Marking;
import dev.glabella.language.Analyzer;
import dev.glabella.marking.Senses.Known;
import dev.glabella.matching.Meanings;

/**
 * What marking has to learn from the content before it can mark well: what wrong claims sound like, and what help in an emergency does. That takes minutes, so no server does it by the way; it is done on demand, and the
 * outcome is kept in the content folder ({@link KeptLessons}). Where the content has changed since, marking goes on with what it learned before.
 */
public final class Lessons {

	/** How often {@link #learn} says that it got on. */
	public static final int STEPS = ClaimLesson.STEPS + 1;

	private Lessons() {}

	/** Whether what is kept in the content folder was learned from what stands there now. */
	public static boolean areLearned(Marking marking) {
		var senses = Senses.of(marking.lessons());
		return senses.claims().lesson().equals(ClaimLesson.name(marking)) && senses.emergencies().lesson().equals(EmergencyLesson.name(marking));
	}

	/**
	 * Learns what has changed, which takes minutes where it is the claims, and keeps it in the content folder.
	 * @param folder where the content was read from
	 * @param step called {@value #STEPS} times at most
	 * @throws IOException where it cannot be kept; what was kept before stays
	 */
	public static void learn(Knowledge knowledge, Path folder, Meanings meanings, Clock clock, Runnable step) throws IOException {
		var senses = learned(knowledge, meanings, clock, step);
		var place = folder.resolve(KeptLessons.FILE);
		var unfinished = place.resolveSibling("." + place.getFileName() + ".unfinished");
		try {
			try (OutputStream out = Files.newOutputStream(unfinished)) {
				senses.write(out);
			}
			Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(unfinished);
		}
	}

	private static Senses learned(Knowledge knowledge, Meanings meanings, Clock clock, Runnable step) {
		var marking = knowledge.practice().marking();
		var before = Senses.of(marking.lessons());
		var analyzer = Analyzer.forPractice(knowledge, clock);
		var claims = ClaimLesson.name(marking);
		var emergencies = EmergencyLesson.name(marking);
		var senses = new Senses(before.claims().lesson().equals(claims) ? before.claims() : new Known(claims, new ClaimLesson(marking, analyzer, meanings).learn(step)),
				before.emergencies().lesson().equals(emergencies) ? before.emergencies() : new Known(emergencies, EmergencyLesson.learn(marking, analyzer, meanings)));
		step.run();
		return senses;
	}
}
