package dev.glabella.knowledge;

import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows whoever starts the server with broken content a list of what to put right, instead of a stack trace. */
class InvalidKnowledgeAnalyzer extends AbstractFailureAnalyzer<InvalidKnowledge> {

	@Override
	protected FailureAnalysis analyze(Throwable root, InvalidKnowledge cause) {
		var list = cause.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
		return new FailureAnalysis("The content cannot be used:\n\n" + list,
			"Correct the files and start again; 'lint' finds the same errors without starting the server.", cause);
	}
}
