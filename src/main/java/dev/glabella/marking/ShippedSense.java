package dev.glabella.marking;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Marking;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;

/**
 * What wrong claims of the content that ships sound like. Learning takes minutes, so the outcome lies beside the sources ({@code claims.sense}); the build learns anew where it is not that of the content, and a server whose
 * claims or replies were edited learns for itself.
 */
final class ShippedSense {

	private static final String FILE = "claims.sense";

	private ShippedSense() {}

	/** What was shipped, if it was learned from these claims and replies. */
	static Optional<Senses> of(Marking marking) {
		try (var file = ShippedSense.class.getResourceAsStream(FILE)) {
			if (file == null) return Optional.empty();
			var in = new DataInputStream(new BufferedInputStream(file));
			return in.readUTF().equals(Senses.name(marking)) ? Optional.of(Senses.read(in)) : Optional.empty();
		} catch (IOException unreadable) {
			throw new UncheckedIOException("what was shipped of the claims cannot be read; build the program again", unreadable);
		}
	}

	/**
	 * A step of the build. Does nothing where what lies beside the sources was learned from the same.
	 * @param arguments the content folder, the folder of the compiled classes
	 */
	public static void main(String[] arguments) throws IOException {
		var knowledge = KnowledgeFiles.of(Path.of(arguments[0])).read();
		var marking = knowledge.practice().marking();
		if (of(marking).isPresent()) return;
		var place = Path.of(arguments[1], "dev", "glabella", "marking", FILE);
		System.out.println("Learning what wrong claims sound like, for claims or replies have changed. Takes some minutes; keep the outcome: copy " + place + " to src/main/resources/dev/glabella/marking.");
		try (var trainer = new Trainer()) {
			var senses = Senses.learn(marking, Analyzer.forPractice(knowledge, Clock.systemUTC()), new Meanings(trainer));
			try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(place)))) {
				out.writeUTF(Senses.name(marking));
				senses.write(out);
			}
		}
	}
}
