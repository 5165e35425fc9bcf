package dev.glabella.marking;

/** What makes a reply odd, so that a supervisor should look at it. */
public enum Oddity {

	/** Words in a row that make no sentences. */
	STUFFED,
	/** Mostly the very words of approved content. */
	PASTED,
	/** Far longer than anybody reads on a phone. */
	VERY_LONG
}
