package dev.glabella.knowledge;

/** One thing that lint looks for. */
interface Rule {

	void check(Reading reading);
}
