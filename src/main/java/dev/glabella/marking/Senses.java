package dev.glabella.marking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import dev.glabella.knowledge.Marking;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;

/**
 * All that marking learns from the content.
 * @param claims what clauses sound like that make a critical wrong claim, and which
 * @param emergencies what replies to an emergency sound like that do not send the patient to emergency help now
 */
record Senses(Sense claims, Sense emergencies) {

	static Senses learn(Marking marking, Analyzer analyzer, Meanings meanings) {
		return new Senses(new ClaimLesson(marking, analyzer, meanings).learn(), EmergencyLesson.learn(marking.emergencies(), analyzer, meanings));
	}

	/** The same name stands for the same lessons. */
	static String name(Marking marking) {
		return ClaimLesson.name(marking);
	}

	void write(DataOutputStream out) throws IOException {
		claims.write(out);
		emergencies.write(out);
	}

	static Senses read(DataInputStream in) throws IOException {
		return new Senses(Sense.read(in), Sense.read(in));
	}
}
