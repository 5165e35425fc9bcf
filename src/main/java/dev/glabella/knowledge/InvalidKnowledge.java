package dev.glabella.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** The content could not be read; holds every error that was found. */
public class InvalidKnowledge extends RuntimeException {

	private final List<Finding> findings;

	InvalidKnowledge(String origin, List<Finding> findings) {
		super(findings.stream().map(Finding::toString)
			.collect(Collectors.joining("\n  ", "The content in " + origin + " has errors:\n  ", "")));
		this.findings = List.copyOf(findings);
	}

	/** The errors, by file and line; never empty. */
	public List<Finding> findings() {
		return findings;
	}
}
