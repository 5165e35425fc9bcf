package dev.glabella.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.glabella.benchmark.Progress;
import dev.glabella.grading.Answer;
import dev.glabella.grading.AnswerFile;
import dev.glabella.grading.Grade;
import dev.glabella.grading.Graded;
import dev.glabella.grading.Grader;
import dev.glabella.grading.Verdict;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Markdown;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grades the short answers of a file against their references. */
@Command(name = "grade", description = "Grades short answers against reference answers, and writes a score and a verdict for each.", mixinStandardHelpOptions = true)
class GradeCommand implements Callable<Integer> {

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

	@Option(names = "--in", required = true, paramLabel = "A.csv", description = "what to grade: columns question, reference and answer, UTF-8; ' || ' between several references")
	private Path in = Path.of("");

	@Option(names = "--out", required = true, paramLabel = "G.csv", description = "where the answers go with their score and verdict")
	private Path out = Path.of("");

	@Option(names = "--train", paramLabel = "T.csv", description = "graded answers to learn from: the same columns and label, which is correct, contradictory or incorrect")
	private @Nullable Path train;

	@Mixin
	private KnowledgeOption knowledge = new KnowledgeOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		OutputFile.check("--out", out);
		checkPlaces();
		Analyzer.preload();
		var answers = named("--in", () -> AnswerFile.read(in));
		var graded = train == null ? List.<Graded>of() : named("--train", () -> AnswerFile.readGraded(train));
		var grades = grade(answers, graded, TerminalProgress.orNone());
		AnswerFile.write(out, answers, grades);
		spec.commandLine().getOut().printf("%d answers graded, %d pass, %d are for a person to look at, see %s%n", grades.size(), grades.stream().filter(Grade::passes).count(),
				grades.stream().filter(grade -> grade.verdict() == Verdict.UNSURE).count(), out);
		return ExitCode.DONE;
	}

	/** A result must not replace what it was made from. */
	private void checkPlaces() throws IOException {
		for (var input : train == null ? List.of(in) : List.of(in, train)) {
			if (input.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) throw new IOException("--out: " + out + " is also what is read; name another file");
		}
	}

	private interface Reading<T> {

		T read() throws IOException;
	}

	private static <T> T named(String option, Reading<T> reading) throws IOException {
		try {
			return reading.read();
		} catch (IOException e) {
			throw new IOException(option + ": " + e.getMessage(), e);
		}
	}

	private List<Grade> grade(List<Answer> answers, List<Graded> graded, Progress progress) {
		try (var trainer = new Trainer()) {
			var grader = grader(answers, graded, knowledge.files().read(), new Meanings(trainer), progress);
			try (var part = progress.begin("Grading", answers.size())) {
				return answers.parallelStream().map(answer -> {
					var grade = grader.grade(answer);
					part.step();
					return grade;
				}).toList();
			}
		}
	}

	private static Grader grader(List<Answer> answers, List<Graded> graded, Knowledge content, Meanings meanings, Progress progress) {
		var analyzer = Analyzer.forTexts(texts(answers, graded), content.lexicon(), Clock.systemUTC());
		if (graded.isEmpty()) return Grader.plain(answers, ordinary(content), analyzer, meanings);
		try (var part = progress.begin("Learning", Grader.STEPS)) {
			return Grader.learned(graded, ordinary(content), analyzer, meanings, part::step);
		} catch (IllegalArgumentException tooLittle) {
			throw new IllegalArgumentException("--train: " + tooLittle.getMessage(), tooLittle);
		}
	}

	/** The content's sentences, for how sentences are built and not for what they say. */
	private static List<String> ordinary(Knowledge content) {
		var answers = content.topics().stream().flatMap(topic -> Stream.of(topic.shortAnswer(), topic.longAnswer()));
		return Stream.concat(content.background().stream(), answers.flatMap(text -> Markdown.plain(text).lines().flatMap(line -> SENTENCE_END.splitAsStream(line)))).filter(text -> !text.isBlank()).toList();
	}

	/** What questions and references say counts as spelled right; what students say does not. */
	private static List<String> texts(List<Answer> answers, List<Graded> graded) {
		var all = new ArrayList<>(answers);
		graded.forEach(one -> all.add(one.answer()));
		return all.stream().flatMap(answer -> Stream.concat(Stream.of(answer.question()), answer.references().stream())).distinct().toList();
	}
}
