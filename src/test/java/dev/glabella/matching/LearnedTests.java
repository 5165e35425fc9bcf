package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.SampleFolder;
import dev.glabella.language.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedTests {

	private static final Analyzer ANALYZER = new Analyzer(SampleFolder.knowledge(), Clock.systemUTC());
	private static final List<Example> EXAMPLES = List.of(new Example("will it rian tomorrow", "weather"), new Example("is it warm", "weather"), new Example("play some jazz", "music"));
	private static final Map<String, String> DESCRIPTIONS = Map.of("weather", "Rain and sun.");
	private static final List<String> BACKGROUND = List.of("how do I boil an egg");
	private static final String NAME = Learned.name(ANALYZER, EXAMPLES, DESCRIPTIONS, BACKGROUND);

	@Test
	void comesBackAsItWasWritten() throws IOException {
		var file = new ByteArrayOutputStream();
		Matcher.train(ANALYZER, SharedModel.MODEL, EXAMPLES, DESCRIPTIONS, BACKGROUND).write(file);
		var learned = Learned.read(new ByteArrayInputStream(file.toByteArray()), NAME).orElseThrow();
		var again = new ByteArrayOutputStream();
		learned.write(again, NAME);
		assertThat(again.toByteArray()).isEqualTo(file.toByteArray());
		assertThat(learned.texts()).hasSize(3).contains("is it warm");
		assertThat(Learned.read(new ByteArrayInputStream(file.toByteArray()), "another name")).isEmpty();
	}

	@Test
	void hasAnotherNameOnceAnythingItIsLearnedFromIsOther() {
		var moreExamples = List.of(EXAMPLES.get(0), EXAMPLES.get(1), EXAMPLES.get(2), new Example("sing", "music"));
		assertThat(List.of(Learned.name(ANALYZER, moreExamples, DESCRIPTIONS, BACKGROUND), Learned.name(ANALYZER, EXAMPLES, Map.of(), BACKGROUND),
			Learned.name(ANALYZER, EXAMPLES, DESCRIPTIONS, List.of()), Learned.name(Analyzer.forTexts(List.of("rian"), SampleFolder.knowledge().lexicon(), Clock.systemUTC()), EXAMPLES, DESCRIPTIONS, BACKGROUND)))
			.doesNotHaveDuplicates().doesNotContain(NAME);
		assertThat(Learned.name(ANALYZER, EXAMPLES, DESCRIPTIONS, BACKGROUND)).isEqualTo(NAME);
	}

	@Test
	void ofTheContentIsShippedWithTheProgram() {
		var knowledge = KnowledgeFiles.of(Path.of("knowledge")).read();
		var material = Trainer.material(knowledge);
		var name = Learned.name(new Analyzer(knowledge, Clock.systemUTC()), material.examples(), material.descriptions(), material.background());
		assertThat(Learned.shipped(name)).as("Maven's process-classes makes it after a change of the content").isPresent();
	}

	@Test
	void isShippedAnewOnlyWhenContentOrCodeChanged(@TempDir Path temp) throws IOException {
		var code = temp.resolve("classes/dev/glabella");
		for (var module : List.of("knowledge", "language", "matching")) Files.createDirectories(code.resolve(module));
		var content = SampleFolder.copiedTo(temp.resolve("content")).path();
		var arguments = new String[] {content.toString(), temp.resolve("classes").toString(), temp.resolve("stamp.txt").toString()};
		ShipContent.main(arguments);
		var lesson = code.resolve("matching").resolve(Learned.SHIPPED);
		assertThat(lesson).isNotEmptyFile();
		assertThat(code.resolve("matching").resolve(KnownVectors.SHIPPED)).isNotEmptyFile();
		Files.writeString(lesson, "untouched");
		ShipContent.main(arguments);
		assertThat(lesson).hasContent("untouched");
		Files.writeString(code.resolve("language/Some.class"), "new code");
		ShipContent.main(arguments);
		assertThat(Files.size(lesson)).isGreaterThan(100);
	}
}
