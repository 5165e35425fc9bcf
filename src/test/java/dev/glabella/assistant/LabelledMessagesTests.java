package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Decision;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks what is hard about single messages: signs of danger and sentences that only sound like them, several questions at once, long stories, and the spelling of a thumb. */
class LabelledMessagesTests {

	private static final Path QUESTIONS = Path.of("src/test/resources/questions");
	private static List<Asked> all = List.of();

	/** One labelled message and what came of it. */
	record Asked(String text, String kind, Expected expected, Judgement judgement) {

		Expected.Grade grade() {
			return expected.grade(judgement);
		}

		boolean isHelpful() {
			return grade() == Expected.Grade.RIGHT || grade() == Expected.Grade.OFFERED;
		}

		boolean isWrong() {
			return grade() == Expected.Grade.WRONG;
		}

		boolean isUrgent() {
			return judgement.verdict().decision() == Decision.URGENT;
		}

		@Override
		public String toString() {
			return "%s: '%s' wants %s, got %s %.2f".formatted(kind, text, expected.label(), judgement.verdict(), judgement.confidence());
		}
	}

	@BeforeAll
	static void ask() throws IOException {
		all = Stream.of("alarms.csv", "long.csv", "typed.csv").flatMap(LabelledMessagesTests::read).toList();
		all.stream().collect(Collectors.groupingBy(Asked::kind, TreeMap::new, Collectors.groupingBy(Asked::grade, TreeMap::new, Collectors.counting())))
				.forEach((kind, grades) -> System.out.printf("%-16s %s%n", kind, grades));
		all.stream().filter(asked -> !asked.isHelpful()).forEach(System.out::println);
	}

	@Test
	void findsEverySignOfDanger() {
		assertThat(of("redflag", "story-urgent")).hasSizeGreaterThan(60).allMatch(Asked::isUrgent);
	}

	@Test
	void takesAPastSignNoLessSerious() {
		assertThat(of("past")).allMatch(asked -> asked.grade() == Expected.Grade.RIGHT);
	}

	@Test
	void hearsFewAlarmsInWordsThatOnlySoundLikeThem() {
		assertThat(of("near-miss")).hasSizeGreaterThan(120);
		assertThat(share(of("near-miss"), Asked::isUrgent)).isLessThanOrEqualTo(0.08);
	}

	@Test
	void answersWhatAThumbTyped() {
		assertThat(share(of("answer"), Asked::isHelpful)).isGreaterThanOrEqualTo(0.85);
		assertThat(share(of("answer"), Asked::isWrong)).isLessThanOrEqualTo(0.02);
		assertThat(of("personal", "other")).allMatch(asked -> asked.grade() == Expected.Grade.RIGHT);
	}

	@Test
	void answersSeveralQuestionsAndNothingElse() {
		assertThat(of("several")).noneMatch(Asked::isWrong);
		assertThat(share(of("several"), Asked::isHelpful)).as("all that was asked").isGreaterThanOrEqualTo(0.6);
		assertThat(share(of("several"), asked -> asked.isHelpful() || asked.grade() == Expected.Grade.PARTLY)).as("at least one of them").isGreaterThanOrEqualTo(0.9);
	}

	@Test
	void findsTheQuestionInAStoryOrPassesItOn() {
		assertThat(of("story")).allMatch(asked -> asked.isHelpful() || asked.grade() == Expected.Grade.NEEDLESS);
		assertThat(share(of("story"), Asked::isHelpful)).isGreaterThanOrEqualTo(0.75);
		assertThat(of("story-personal", "story-noise")).allMatch(asked -> asked.grade() == Expected.Grade.RIGHT);
	}

	private static List<Asked> of(String... kinds) {
		return all.stream().filter(asked -> List.of(kinds).contains(asked.kind())).toList();
	}

	private static double share(List<Asked> asked, Predicate<Asked> what) {
		return (double) asked.stream().filter(what).count() / asked.size();
	}

	private static Stream<Asked> read(String file) {
		try (var reader = Files.newBufferedReader(QUESTIONS.resolve(file));
				var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
			return rows.getRecords().stream().map(row -> new Asked(row.get("text"), row.get("kind"), expected(row.get("kind"), row.get("topics")),
					Assistant.judge(ShippedClinic.mind(), Dialogue.START, row.get("text"), null)));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static Expected expected(String kind, String label) {
		return new Expected(switch (kind) {
			case "redflag" -> "URGENT";
			case "near-miss" -> "ANSWER|CLARIFY|HANDOFF|SMALLTALK|DECLINE";
			case "past" -> "HANDOFF|URGENT";
			default -> label;
		});
	}
}
