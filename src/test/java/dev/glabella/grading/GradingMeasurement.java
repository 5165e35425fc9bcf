package dev.glabella.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Markdown;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Measures the grader on public data: {@code mvn test -Dtest=GradingMeasurement}. Not part of the suite, because it takes minutes and data that does not come with the sources: a folder named by
 * {@code bench.data} with {@code beetle/train.csv}, {@code test-unseen-answers.csv} and {@code test-unseen-questions.csv}. The attacks are made apart from those the grader learns from.
 */
class GradingMeasurement {

	private static final Path DATA = Path.of(System.getProperty("bench.data", "../shared/bench"), "beetle");
	private static final List<String> TESTS = List.of("test-unseen-answers.csv", "test-unseen-questions.csv");
	private static final Set<String> AUXILIARIES = Set.of("is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would", "should", "must", "may");
	private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "to", "in", "on", "by", "with", "from", "for", "and", "or", "but", "is", "are", "was", "were", "be", "been", "it", "they", "that",
			"this", "there", "which", "not", "no", "if", "so", "at", "as", "than", "then", "because", "still", "has", "have", "does", "do", "will", "each", "both", "any", "its", "their", "between");

	@Test
	void keepsItsFiguresOnPublicData() throws IOException {
		Assumptions.assumeTrue(Files.isReadable(DATA.resolve("train.csv")), "No public data at " + DATA + "; name its folder with -Dbench.data=DIR");
		var content = KnowledgeFiles.at(null).read();
		try (var trainer = new Trainer()) {
			var meanings = new Meanings(trainer);
			var train = AnswerFile.readGraded(DATA.resolve("train.csv"));
			long start = System.nanoTime();
			var learned = Grader.learned(train, ordinary(content), analyzer(train, content), meanings, () -> {});
			System.out.printf("learned from %d answers in %.0f s%n", train.size(), (System.nanoTime() - start) / 1e9);
			var plain = plain(content, meanings, Boolean.getBoolean("plain.train") ? train : tests());
			if (Boolean.getBoolean("plain.train")) measure("plain train", plain, train);
			for (var test : TESTS) {
				if (!Boolean.getBoolean("plain.train")) measure("plain " + test, plain, AnswerFile.readGraded(DATA.resolve(test)));
				var figures = measure("learned " + test, learned, AnswerFile.readGraded(DATA.resolve(test)));
				boolean known = test.equals(TESTS.getFirst());
				assertThat(figures.twoWay).as("2-way macro-F1").isGreaterThan(known ? 0.81 : 0.76);
				assertThat(figures.contradictory).as("F1 of contradictory").isGreaterThan(known ? 0.42 : 0.38);
				assertThat(figures.denied).as("right answers that pass with a 'not'").isLessThan(0.2);
				assertThat(figures.stuffed - figures.wrong).as("wrong answers that pass for strewn words alone").isLessThan(0.05);
			}
		}
	}

	private static List<Graded> tests() throws IOException {
		var all = new ArrayList<Graded>();
		for (var test : TESTS) all.addAll(AnswerFile.readGraded(DATA.resolve(test)));
		return all;
	}

	private static Grader plain(Knowledge content, Meanings meanings, List<Graded> toCome) {
		return Grader.plain(toCome.stream().map(Graded::answer).toList(), ordinary(content), analyzer(toCome, content), meanings);
	}

	private static List<String> ordinary(Knowledge content) {
		var answers = content.topics().stream().flatMap(topic -> Stream.of(topic.shortAnswer(), topic.longAnswer()));
		return Stream.concat(content.background().stream(), answers.flatMap(text -> Arrays.stream(Markdown.plain(text).split("(?<=[.!?])\\s+|\\n")))).filter(text -> !text.isBlank()).toList();
	}

	private static Analyzer analyzer(List<Graded> graded, Knowledge content) {
		var texts = graded.stream().map(Graded::answer).flatMap(answer -> Stream.concat(Stream.of(answer.question()), answer.references().stream())).distinct().toList();
		return Analyzer.forTexts(texts, content.lexicon(), Clock.systemUTC());
	}

	/**
	 * @param denied share of right answers that pass with a "not" put in
	 * @param wrong share of wrong answers that pass
	 * @param stuffed the same with words of a reference strewn in, in the way that serves best
	 */
	private record Figures(double twoWay, double contradictory, double denied, double wrong, double stuffed) {}

	private static Figures measure(String name, Grader grader, List<Graded> graded) {
		var grades = graded.parallelStream().map(one -> grader.grade(one.answer())).toList();
		var pass = new F1();
		var fail = new F1();
		var contradictory = new F1();
		for (int i = 0; i < grades.size(); i++) {
			boolean right = graded.get(i).label() == Label.CORRECT;
			pass.count(right, grades.get(i).passes());
			fail.count(!right, !grades.get(i).passes());
			contradictory.count(graded.get(i).label() == Label.CONTRADICTORY, grades.get(i).verdict() == Verdict.CONTRADICTORY);
		}
		Predicate<Graded> isRight = one -> one.label() == Label.CORRECT;
		double denied = passing(grader, graded, isRight, (answer, random) -> denied(answer.text()));
		double wrong = passing(grader, graded, isRight.negate(), (answer, random) -> answer.text());
		var attacks = List.<BiFunction<Answer, Random, String>>of((answer, random) -> answer.text() + " " + content(answer, random, false), (answer, random) -> answer.text() + " " + content(answer, random, true),
				(answer, random) -> content(answer, random, true), (answer, random) -> answer.text() + ". " + all(answer, random), (answer, random) -> content(answer, random, false) + " " + answer.text());
		var stuffed = attacks.stream().mapToDouble(attack -> passing(grader, graded, isRight.negate(), attack)).toArray();
		var figures = new Figures((pass.value() + fail.value()) / 2, contradictory.value(), denied, wrong, Arrays.stream(stuffed).max().orElseThrow());
		long unsure = grades.stream().filter(grade -> grade.verdict() == Verdict.UNSURE).count();
		System.out.printf("%s: 2-way macro-F1 %.3f, F1 of contradictory %.3f, unsure %.1f %%; right answers pass %.1f %%, with a 'not' %.1f %%; wrong answers pass %.1f %%, with words strewn in %s %%; %s%n", name, figures.twoWay,
				figures.contradictory, 100.0 * unsure / grades.size(), 100 * passing(grader, graded, isRight, (answer, random) -> answer.text()), 100 * denied, 100 * wrong,
				Arrays.stream(stuffed).mapToObj(share -> "%.1f".formatted(100 * share)).collect(Collectors.joining(" ")), timing(grader, graded));
		return figures;
	}

	private static double passing(Grader grader, List<Graded> graded, Predicate<Graded> which, BiFunction<Answer, Random, String> twist) {
		var answers = graded.stream().filter(which).map(Graded::answer).toList();
		var random = new Random(1);
		var twisted = answers.stream().map(answer -> answer.with(twist.apply(answer, random))).toList();
		return (double) twisted.parallelStream().filter(answer -> grader.grade(answer).passes()).count() / twisted.size();
	}

	private static String timing(Grader grader, List<Graded> graded) {
		var millis = graded.stream().limit(200).mapToDouble(one -> {
			long start = System.nanoTime();
			grader.grade(one.answer());
			return (System.nanoTime() - start) / 1e6;
		}).sorted().toArray();
		return "%.1f ms an answer in the median, %.1f ms at p95".formatted(millis[millis.length / 2], millis[millis.length * 95 / 100]);
	}

	/** Behind the first auxiliary; where there is none, in front of the second half. */
	private static String denied(String text) {
		var words = new ArrayList<>(List.of(text.strip().split("\\s+")));
		int at = 0;
		while (at < words.size() && !AUXILIARIES.contains(words.get(at).toLowerCase())) at++;
		words.add(at < words.size() ? at + 1 : words.size() / 2, "not");
		return String.join(" ", words);
	}

	private static List<String> words(Answer answer, Random random) {
		return List.of(answer.references().get(random.nextInt(answer.references().size())).replaceAll("[.,;]", "").split("\\s+"));
	}

	private static String content(Answer answer, Random random, boolean shuffled) {
		var words = new ArrayList<>(words(answer, random).stream().filter(word -> !SMALL.contains(word.toLowerCase())).toList());
		if (shuffled) Collections.shuffle(words, random);
		return String.join(" ", words);
	}

	private static String all(Answer answer, Random random) {
		var words = new ArrayList<>(words(answer, random));
		Collections.shuffle(words, random);
		return String.join(" ", words);
	}
}
