package dev.glabella.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTests {

	@TempDir
	Path temp;

	@Test
	void readsReferencesColumnsInAnyPlaceAndEmptyAnswers() throws IOException {
		var file = write("\uFEFFanswer,note,Question,reference\n\"a, b\",x,q?,one || two\n,y,q?,one\n");
		assertThat(AnswerFile.read(file)).containsExactly(new Answer("q?", List.of("one", "two"), "a, b"), new Answer("q?", List.of("one"), ""));
	}

	@Test
	void readsLabelsInAnyLetterCase() throws IOException {
		var file = write("question,reference,answer,label\nq,r,a,correct\nq,r,a,Contradictory\nq,r,a, incorrect\n");
		assertThat(AnswerFile.readGraded(file)).extracting(Graded::label).containsExactly(Label.CORRECT, Label.CONTRADICTORY, Label.INCORRECT);
	}

	@Test
	void namesFileLineAndRemedyOfWhatIsWrong() throws IOException {
		assertRefused("", "A.csv is empty; give a CSV file with the columns question, reference, answer, label");
		assertRefused("question,reference,answer,label\n", "A.csv holds no rows below its header");
		assertRefused("question,reference,answer\nq,r,a\n", "A.csv:1: has no column 'label' but [question, reference, answer]; the first line must name");
		assertRefused("question,reference,answer,label\nq,r,a,correct\nq,r,a,right\n", "A.csv:3: the label 'right' is unknown; it must be one of correct, contradictory, incorrect");
		assertRefused("question,reference,answer,label\nq,r,a\n", "A.csv:2: has fewer columns than the header; put texts with commas in quotes");
		assertRefused("question,reference,answer,label\nq, || ,a,correct\n", "A.csv:2: the reference is empty");
		assertRefused("question,reference,answer,label\nq,r,\"a,correct\n", "A.csv is not proper CSV");
		assertRefused("question,reference,answer,answer,label\nq,r,a,b,correct\n", "A.csv is not proper CSV");
	}

	@Test
	void refusesWhatIsNoTextFile() throws IOException {
		assertThatThrownBy(() -> AnswerFile.read(temp.resolve("missing.csv"))).isInstanceOf(IOException.class).hasMessageContaining("missing.csv cannot be read");
		var file = Files.write(temp.resolve("A.csv"), "question,reference,answer\nq,r,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThatThrownBy(() -> AnswerFile.read(file)).isInstanceOf(IOException.class).hasMessageContaining("is not UTF-8");
	}

	@Test
	void writesQuotedTextsThatReadTheSameAgain() throws IOException {
		var answers = List.of(new Answer("q, \"really\"?", List.of("one", "two"), "a\nb"), new Answer("q", List.of("one"), ""));
		var file = temp.resolve("G.csv");
		AnswerFile.write(file, answers, List.of(new Grade(0.49999, Verdict.UNSURE), new Grade(1, Verdict.CORRECT)));
		assertThat(Files.readString(file)).isEqualTo("question,reference,answer,score,verdict\n\"q, \"\"really\"\"?\",one || two,\"a\nb\",0.4999,unsure\nq,one,,1.0000,correct\n");
		assertThat(AnswerFile.read(file)).isEqualTo(answers);
	}

	private void assertRefused(String content, String message) throws IOException {
		var file = write(content);
		assertThatThrownBy(() -> AnswerFile.readGraded(file)).isInstanceOf(IOException.class).hasMessageContaining(message);
	}

	private Path write(String content) throws IOException {
		return Files.writeString(temp.resolve("A.csv"), content);
	}
}
