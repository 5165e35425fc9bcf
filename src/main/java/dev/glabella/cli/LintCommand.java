package dev.glabella.cli;

import java.io.PrintWriter;
import java.util.ArrayList;

import dev.glabella.knowledge.Finding;
import dev.glabella.knowledge.Finding.Severity;
import dev.glabella.knowledge.KeptLessons;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Lint;
import dev.glabella.marking.Lessons;

/** Checks the content and prints what it finds, a line each, then the sum. */
record LintCommand(KnowledgeFiles knowledge) {

	/** Nothing to put right; there may be warnings. */
	static final int CLEAN = 0;
	/** At least one error. */
	static final int FOUND_ERRORS = 1;

	private static final Finding LEARN = new Finding(KeptLessons.FILE, 1, null, Severity.WARNING, "is missing, or was learned from other replies, claims or facts than the folder has now; run the command learn, or replies are marked less well");

	int run(PrintWriter out) {
		var findings = new ArrayList<>(Lint.of(knowledge));
		if (findings.stream().noneMatch(Finding::isError) && !Lessons.areLearned(knowledge.read().practice().marking())) findings.add(LEARN);
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
