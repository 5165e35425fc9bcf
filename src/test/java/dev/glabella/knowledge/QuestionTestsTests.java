package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionTestsTests {

	@TempDir
	Path temp;

	SampleFolder folder;

	@BeforeEach
	void sample() {
		folder = SampleFolder.copiedTo(temp);
	}

	@Test
	void readsQuestionsWithWhatIsExpected() {
		folder.write("question-tests.csv", "question,expected\n\"how long, roughly\",duration|onset\ncall an ambulance,urgent\n");
		assertThat(KnowledgeFiles.of(temp).read().questionTests())
			.containsExactly(new QuestionTest("how long, roughly", List.of("duration", "onset")), new QuestionTest("call an ambulance", List.of("urgent")));
	}

	@Test
	void doesWithoutTheFile() {
		assertThat(KnowledgeFiles.of(temp).read().questionTests()).isEmpty();
	}

	@Test
	void namesTheLineOfEachError() {
		folder.write("question-tests.csv", "question,expected\nhow long,duratoin\n\"two\nlines\",duration\n,onset\nwhat now,\nHow long,onset\nhow long, roughly,onset\n");
		assertThat(folder.errors()).satisfiesExactly(
			error -> assertThat(error).startsWith("question-tests.csv:2: error: how long: there is neither a topic, a route nor a decision 'duratoin'"),
			error -> assertThat(error).startsWith("question-tests.csv:5: error: the question is empty"),
			error -> assertThat(error).startsWith("question-tests.csv:6: error: says nothing under 'expected'"),
			error -> assertThat(error).startsWith("question-tests.csv:7: error: 'How long' stands here twice"),
			error -> assertThat(error).startsWith("question-tests.csv:8: error: has more columns"));
	}

	@Test
	void refusesAnotherHeaderAndBrokenQuotes() {
		folder.write("question-tests.csv", "text,topic\nhow long,duration\n");
		assertThat(folder.errors()).singleElement().asString().contains("question-tests.csv:1: error: the first line has to be 'question,expected', but is 'text,topic'");
		folder.write("question-tests.csv", "question,expected\n\"how long,duration\n");
		assertThat(folder.errors()).singleElement().asString().contains("question-tests.csv:1: error: this is not CSV");
	}

	@Test
	void warnsOfTestsThatTestNothingAndOfWhatNoneTests() {
		folder.write("question-tests.csv", "question,expected\nIs it instant,onset\nhow many months,duration\n").replace("topics/onset.md", "questions:\n", "questions:\n  - is it instant?\n");
		assertThat(Lint.of(temp)).extracting(Finding::toString)
			.contains("question-tests.csv:2: warning: Is it instant: is word for word a phrasing of 'onset', so it tests nothing; word it anew",
				"question-tests.csv:1: warning: no question tests makeup-after, chitchat, complaint");
	}

	@Test
	void shipsWithATestOfEveryTopicAndRoute() {
		var shipped = KnowledgeFiles.of(Path.of("knowledge"));
		assertThat(shipped.read().questionTests()).hasSizeGreaterThan(100);
		assertThat(Lint.of(shipped)).filteredOn(finding -> finding.file().equals("question-tests.csv")).isEmpty();
	}
}
