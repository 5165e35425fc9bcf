package dev.glabella.marking;

/**
 * "I'd hand this over": what the trainee would do beside writing to the patient.
 * @param whom who is brought in
 * @param speed how fast
 */
public record HandOver(Whom whom, Speed speed) {

	/** Who is brought in. */
	public enum Whom {
		CLINICIAN, SUPERVISOR, EMERGENCY
	}

	/** How fast. */
	public enum Speed {
		NOW, TODAY, LATER
	}
}
