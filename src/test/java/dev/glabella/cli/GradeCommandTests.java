package dev.glabella.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTests {

	private static final String ANSWERS = """
			question,reference,answer
			Why is the sky dark at night?,The sun is below the horizon || The sun does not shine on our side,"The sun is below the horizon, I think"
			Why is the sky dark at night?,The sun is below the horizon || The sun does not shine on our side,The sun is not below the horizon
			Why is the sky dark at night?,The sun is below the horizon || The sun does not shine on our side,Cats sleep then
			""";

	@TempDir
	Path temp;
	final StringWriter out = new StringWriter();
	final StringWriter err = new StringWriter();

	@Test
	void writesScoreAndVerdictBesideEachAnswer() throws IOException {
		Files.writeString(temp.resolve("A.csv"), ANSWERS);
		assertThat(grade()).as("%s", err).isEqualTo(ExitCode.DONE);
		assertThat(out.toString()).contains("3 answers graded, 1 pass, ");
		var lines = Files.readAllLines(temp.resolve("G.csv"));
		assertThat(lines).hasSize(4).first().isEqualTo("question,reference,answer,score,verdict");
		assertThat(lines.get(1)).startsWith("Why is the sky dark at night?,The sun is below the horizon || The sun does not shine on our side,\"The sun is below the horizon, I think\",0.").endsWith(",correct");
		assertThat(lines.get(2)).endsWith(",contradictory");
		assertThat(lines.get(3)).endsWith(",incorrect");
	}

	@Test
	void learnsFromGradedAnswers() throws IOException {
		Files.writeString(temp.resolve("A.csv"), ANSWERS);
		Files.writeString(temp.resolve("T.csv"), "question,reference,answer,label\nq1,yes it is,yes,correct\nq1,yes it is,no,contradictory\nq2,it is blue,blue,correct\nq2,it is blue,who knows,incorrect\n");
		assertThat(grade("--train", file("T.csv"))).as("%s", err).isEqualTo(ExitCode.DONE);
		assertThat(Files.readAllLines(temp.resolve("G.csv"))).hasSize(4);
	}

	@Test
	void namesWhatIsWrongWithTheFiles() throws IOException {
		Files.writeString(temp.resolve("A.csv"), "question,reference\nq,r\n");
		assertThat(grade()).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("--in: ", "A.csv:1: has no column 'answer' but [question, reference]");
		Files.writeString(temp.resolve("A.csv"), ANSWERS);
		Files.writeString(temp.resolve("T.csv"), "question,reference,answer,label\nq,r,a,good\n");
		assertThat(grade("--train", file("T.csv"))).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("--train: ", "T.csv:2: the label 'good' is unknown");
		Files.writeString(temp.resolve("T.csv"), "question,reference,answer,label\nq,r,a,correct\n");
		assertThat(grade("--train", file("T.csv"))).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("--train: graded answers must hold some that are correct and some that are not");
		assertThat(temp.resolve("G.csv")).doesNotExist();
	}

	@Test
	void replacesNoFileThatItReads() throws IOException {
		Files.writeString(temp.resolve("A.csv"), ANSWERS);
		assertThat(Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), "grade", "--in", file("A.csv"), "--out", file("A.csv"))).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("is also what is read; name another file");
	}

	private int grade(String... options) {
		var arguments = new ArrayList<>(List.of("grade", "--in", file("A.csv"), "--out", file("G.csv")));
		arguments.addAll(List.of(options));
		return Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
	}

	private String file(String name) {
		return temp.resolve(name).toString();
	}
}
