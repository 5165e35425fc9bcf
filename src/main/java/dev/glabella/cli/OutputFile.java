package dev.glabella.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is going to write. */
final class OutputFile {

	private OutputFile() {}

	/** To be asked before a long run, not after it. */
	static void check(String option, Path file) throws IOException {
		if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : file.toAbsolutePath().getParent())) {
			throw new IOException(option + ": " + file + " cannot be written; name a file in a folder that exists");
		}
	}
}
