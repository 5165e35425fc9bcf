package dev.glabella;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words that another process holds the database file, instead of a page of stack trace. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final int DATABASE_ALREADY_OPEN = 90020;   // of H2, which is not on the compile path

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
		if (cause.getErrorCode() != DATABASE_ALREADY_OPEN) return null;
		return new FailureAnalysis("Another process has the database of this folder open. Two servers on one file would lose messages.",
				"Stop the other server, give this one a folder of its own (--glabella.data=…), or use PostgreSQL for both.", cause);
	}
}
