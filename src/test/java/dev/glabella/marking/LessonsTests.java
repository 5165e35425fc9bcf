package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.KeptLessons;
import dev.glabella.knowledge.Marking;
import dev.glabella.knowledge.SampleFolder;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class LessonsTests {

	private static Trainer trainer;

	@TempDir
	Path temp;
	SampleFolder folder;

	@BeforeAll
	static void load() {
		trainer = new Trainer();
	}

	@AfterAll
	static void close() {
		if (trainer != null) trainer.close();
	}

	@BeforeEach
	void teach() {
		folder = SampleFolder.copiedTo(temp).teachMarking();
	}

	@Test
	void areLearnedOnceTheOutcomeLiesInTheFolder() {
		assertThat(Lessons.areLearned(marking())).isFalse();
		assertThat(learn()).isEqualTo(Lessons.STEPS);
		assertThat(Lessons.areLearned(marking())).isTrue();
		assertThat(temp.resolve("grading")).isDirectoryNotContaining("glob:**.unfinished");
	}

	@Test
	void teachMarkingWhatNoPatternSays() {
		assertThat(marks("It stays with you all your life.", null).claims()).isEmpty();
		learn();
		assertThat(marks("It stays with you all your life.", null).claims()).extracting(found -> found.claim().id(), ClaimFound::rule).containsExactly(tuple("for-ever", "learned"));
		assertThat(marks("No, it wears off after some months.", null).claims()).isEmpty();
	}

	@Test
	void teachMarkingWhatHelpIsWhereNoPatternKnowsAny() {
		folder.write("grading/emergencies.csv", "helps,patient,reply\n" + "yes,I cannot breathe,Call 911 now\nno,I cannot breathe,Have some tea and rest\n".repeat(50));
		assertThat(marks("Call 911 now.", Flag.EMERGENCY).isStopped()).isTrue();
		learn();
		assertThat(marks("Everything will be fine. Call 911 now, please.", Flag.EMERGENCY)).satisfies(marks -> {
			assertThat(marks.isStopped()).isFalse();
			assertThat(marks.marks()).flatExtracting(CriterionMark::findings).filteredOn(finding -> finding.rule().equals("learned")).extracting(finding -> String.valueOf(finding.quote())).singleElement().asString().contains("Call 911 now");
		});
		assertThat(marks("Have some tea and rest.", Flag.EMERGENCY).isStopped()).isTrue();
	}

	@Test
	void needNotBeLearnedForPatternsToCount() {
		assertThat(marks("It stays forever.", null).claims()).extracting(found -> found.claim().id(), ClaimFound::sure).containsExactly(tuple("for-ever", true));
	}

	@Test
	void serveOnWhereTheContentHasChangedSince() {
		learn();
		folder.replace("grading/facts.yaml", "count on", "reckon with");
		assertThat(Lessons.areLearned(marking())).isFalse();
		assertThat(marks("It stays with you all your life.", null).claims()).extracting(found -> found.claim().id()).containsExactly("for-ever");
	}

	@Test
	void putNothingDownToANeighbourOfAClaimThatIsGone() {
		learn();
		withoutTheClaim("for-ever");
		assertThat(marks("It stays with you all your life.", null).claims()).isEmpty();
		assertThat(marks("It stays with you all your life. I see no reason against it in your case.", null).claims()).extracting(found -> found.claim().id()).containsExactly("cleared");
	}

	@Test
	void leaveAClaimThatIsNewToItsPatterns() {
		learn();
		folder.replace("grading/claims.yaml", "id: for-ever", "id: lasting").write("grading/replies.csv", "patient,flag,reply\n");
		assertThat(marks("No, it wears off. Some say forever, and so does she.", null).claims()).extracting(found -> found.claim().id(), ClaimFound::sure).containsExactly(tuple("lasting", true));
	}

	private void withoutTheClaim(String id) {
		folder.replace("grading/claims.yaml", "id: " + id, "id: another").write("grading/replies.csv", "patient,flag,reply\n");
	}

	@Test
	void areLearnedAnewWhereAnythingChangesThatTheyAreLearnedFrom() {
		learn();
		for (var change : List.<Runnable>of(() -> folder.replace("grading/replies.csv", "Is it for good?,none", "Is it for good?,clinician"), () -> folder.replace("grading/replies.csv", "How long will I have it?", ""),
				() -> folder.replace("grading/claims.yaml", "critical: true", "critical: false"), () -> folder.replace("grading/facts.yaml", "count on", "reckon with"),
				() -> folder.replace("grading/claims.yaml", "it lasts for ever, you", "it lasts, for ever, you"), () -> folder.replace("grading/replies.csv", "[[for-ever: once done it is done]]", "once done [[for-ever: it is done]]"), () -> folder.replace("grading/emergencies.csv", "no,I", "yes,I"))) {
			folder.teachMarking();
			assertThat(Lessons.areLearned(marking())).isTrue();
			change.run();
			assertThat(Lessons.areLearned(marking())).isFalse();
		}
	}

	@Test
	void areKeptWhereOnlyTheOtherChanged() {
		learn();
		var before = Senses.of(marking().lessons());
		folder.replace("grading/emergencies.csv", "Call 911 now", "Call 911 this instant");
		assertThat(learn()).isEqualTo(1);   // not the steps of learning claims
		var after = Senses.of(marking().lessons());
		assertThat(after.emergencies().lesson()).isNotEqualTo(before.emergencies().lesson());
		assertThat(after.claims().lesson()).isEqualTo(before.claims().lesson());
		assertThat(after.claims().sense().weights()).isDeepEqualTo(before.claims().sense().weights());
	}

	@Test
	void areNoneWhereThereIsNothingToTellApart() {
		folder.write("grading/emergencies.csv", "helps,patient,reply\nyes,I cannot breathe,Call 911 now\n").write("grading/replies.csv", "patient,flag,reply\n");
		assertThat(Lessons.areLearned(marking())).isTrue();
		learn();
		assertThat(Senses.of(marking().lessons())).satisfies(senses -> {
			assertThat(senses.claims().sense().isEmpty()).isTrue();
			assertThat(senses.emergencies().sense().isEmpty()).isTrue();
		});
	}

	@Test
	void arePassedOverWhereTheFileIsBroken() throws IOException {
		learn();
		var file = temp.resolve(KeptLessons.FILE);
		var whole = Files.readAllBytes(file);
		for (var bytes : List.of(Arrays.copyOf(whole, whole.length / 2), "nonsense".getBytes(), new byte[] {0, 3, 'a', 'b', 'c'})) {
			Files.write(file, bytes);
			assertThat(Lessons.areLearned(marking())).isFalse();
			assertThat(marks("It stays forever.", null).claims()).hasSize(1);
		}
	}

	/** "U" and "nver" become longer by repair, and what is marked moves with them. */
	@Test
	void markTheSameWordsInAReplyWhoseSpellingIsRepaired() {
		folder.write("grading/replies.csv", "patient,flag,reply\nIs it for good?,none,\"u r  kind! [[for-ever: It nver wears off]] and u [[for-ever: u keep it]]\"\n");
		var reply = marking().replies().getFirst();
		var repaired = ClaimLesson.repaired(reply, Analyzer.forPractice(KnowledgeFiles.of(temp).read(), Clock.systemUTC()));
		assertThat(repaired.text()).isNotEqualTo(reply.text());
		assertThat(repaired.wrong()).extracting(span -> repaired.text().substring(span.from(), span.to())).containsExactly("It never wears off", "you keep it");
	}

	private int learn() {
		var steps = new AtomicInteger();
		try {
			Lessons.learn(KnowledgeFiles.of(temp).read(), temp, new Meanings(trainer), Clock.systemUTC(), steps::incrementAndGet);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		return steps.get();
	}

	private Marking marking() {
		return KnowledgeFiles.of(temp).read().practice().marking();
	}

	private Marks marks(String text, Flag flag) {
		return Marker.of(KnowledgeFiles.of(temp).read(), new Meanings(trainer), Clock.systemUTC()).mark(Situation.of(List.of(), flag), text, null);
	}
}
