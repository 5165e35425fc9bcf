package dev.glabella.cli;

/** What a command tells the shell. */
final class ExitCode {

	static final int DONE = 0;
	/** It ran, and found something wrong with what it looked at. */
	static final int FINDINGS = 1;
	/** It could not run: wrong usage, or input that cannot be read. */
	static final int FAILED = 2;

	private ExitCode() {}
}
