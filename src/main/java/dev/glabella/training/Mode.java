package dev.glabella.training;

/** How somebody practises. */
enum Mode {

	/** A hint after each reply. */
	COACH,
	/** Nothing until the end, as with a real patient. */
	REAL
}
