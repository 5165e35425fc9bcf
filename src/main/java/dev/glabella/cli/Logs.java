package dev.glabella.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What libraries say about their work; beside a command's own output only warnings are of use. */
final class Logs {

	private Logs() {}

	/** Until an application starts and sees to it; many commands start none. */
	static void warningsOnly() {
		var logging = LoggingSystem.get(Logs.class.getClassLoader());
		logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		logging.setLogLevel("edu.stanford.nlp.optimization", LogLevel.ERROR);
		Logger.getLogger("").setLevel(Level.WARNING);
	}
}
