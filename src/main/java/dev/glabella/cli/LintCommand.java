package dev.glabella.cli;

import java.io.PrintWriter;

import dev.glabella.knowledge.Finding;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Lint;

/** Checks the content and prints what it finds, a line each, then the sum. */
record LintCommand(KnowledgeFiles knowledge) {

	/** Nothing to put right; there may be warnings. */
	static final int CLEAN = 0;
	/** At least one error. */
	static final int FOUND_ERRORS = 1;

	int run(PrintWriter out) {
		var findings = Lint.of(knowledge);
		findings.forEach(out::println);
		var errors = findings.stream().filter(Finding::isError).count();
		out.println(count(errors, "error") + " and " + count(findings.size() - errors, "warning") + " in " + knowledge.origin());
		out.flush();
		return errors == 0 ? CLEAN : FOUND_ERRORS;
	}

	private static String count(long number, String thing) {
		return number + " " + thing + (number == 1 ? "" : "s");
	}
}
