package dev.glabella.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.SampleFolder;

class LintCommandTests {

	@TempDir
	Path temp;
	final StringWriter out = new StringWriter();

	@Test
	void endsCleanlyOnWarningsAlone() {
		SampleFolder.copiedTo(temp);
		assertThat(run()).isEqualTo(LintCommand.CLEAN);
		assertThat(out.toString()).contains("reviews.yaml:1: warning: 3 of 3 topics").endsWith("0 errors and 1 warning in " + temp + System.lineSeparator());
	}

	@Test
	void saysByItsExitCodeThatThereAreErrors() {
		SampleFolder.copiedTo(temp).replace("clinic.yaml", "phone:", "fone:");
		assertThat(run()).isEqualTo(LintCommand.FOUND_ERRORS);
		assertThat(out.toString()).contains("clinic.yaml:3: error: fone: is not a field");
	}

	private int run() {
		return new LintCommand(KnowledgeFiles.of(temp)).run(new PrintWriter(out));
	}
}
