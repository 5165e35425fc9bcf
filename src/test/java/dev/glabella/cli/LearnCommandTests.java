package dev.glabella.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import dev.glabella.knowledge.KeptLessons;
import dev.glabella.knowledge.SampleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTests {

	@TempDir
	Path temp;
	final StringWriter out = new StringWriter();
	final StringWriter err = new StringWriter();

	@Test
	void keepsWhatItLearnedInTheFolderAndLintAsksForIt() {
		SampleFolder.copiedTo(temp).write("grading/emergencies.csv", "helps,patient,reply\nyes,I cannot breathe,Call 911 now\nno,I cannot breathe,Have some tea\n");
		assertThat(run("lint")).contains("grading/marking.learned:1: warning: is missing");
		assertThat(run("learn")).contains("Learned what 0 replies and 2 replies to emergencies teach, see " + temp.resolve(KeptLessons.FILE));
		assertThat(run("lint")).doesNotContain(KeptLessons.FILE);
		assertThat(run("learn")).contains("is up to date; nothing to learn");
	}

	@Test
	void saysWhatIsWrongWithTheFolder() {
		assertThat(Commands.run(new PrintWriter(out), new PrintWriter(err), "learn", "--knowledge", temp.toString())).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("clinic.yaml").contains("is missing");
	}

	private String run(String command) {
		out.getBuffer().setLength(0);
		assertThat(Commands.run(new PrintWriter(out), new PrintWriter(err), command, "--knowledge", temp.toString())).as("%s", err).isEqualTo(ExitCode.DONE);
		return out.toString();
	}
}
