package dev.glabella.marking;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import dev.glabella.knowledge.KeptLessons;
import dev.glabella.matching.Meanings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that marking learned from the content.
 * @param claims what clauses sound like that make a critical wrong claim, and which
 * @param emergencies what replies to an emergency sound like that do not send the patient to emergency help now
 */
record Senses(Known claims, Known emergencies) {

	private static final Logger log = LoggerFactory.getLogger(Senses.class);
	/** How the file is laid out, and what its weights are for; one of another make is passed over. */
	private static final String MAKE = "glabella marking 1 " + Sense.layout() + " " + Meanings.MODEL;
	private static final Senses NONE = new Senses(Known.NOTHING, Known.NOTHING);

	/**
	 * What one lesson came to.
	 * @param lesson its {@link LessonName name}
	 */
	record Known(String lesson, Sense sense) {

		static final Known NOTHING = new Known(LessonName.NOTHING, Sense.none());
	}

	/** What was kept; nothing where that was made by another version of this program, or cannot be read. */
	static Senses of(KeptLessons lessons) {
		if (lessons.isEmpty()) return NONE;
		try (var in = new DataInputStream(lessons.open())) {
			if (in.readUTF().equals(MAKE)) return new Senses(read(in), read(in));
			log.debug("{} is of another make", KeptLessons.FILE);
		} catch (IOException | RuntimeException broken) {
			log.debug("{} cannot be read", KeptLessons.FILE, broken);
		}
		return NONE;
	}

	private static Known read(DataInputStream in) throws IOException {
		return new Known(in.readUTF(), Sense.read(in));
	}

	void write(OutputStream stream) throws IOException {
		var out = new DataOutputStream(new BufferedOutputStream(stream));
		out.writeUTF(MAKE);
		write(claims, out);
		write(emergencies, out);
		out.flush();
	}

	private static void write(Known known, DataOutputStream out) throws IOException {
		out.writeUTF(known.lesson);
		known.sense.write(out);
	}
}
