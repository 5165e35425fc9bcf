package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Decision;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks the assistant all labelled questions, with the content as it ships, and holds it to what the product promises. */
class LabelledQuestionsTests {

	private static final Path QUESTIONS = Path.of("src/test/resources/questions");
	private static List<Asked> all = List.of();

	/** One labelled question and what came of it. */
	private record Asked(String text, String kind, List<Set<String>> topics, Judgement judgement) {

		boolean decided(Decision decision) {
			return judgement.verdict().decision() == decision;
		}

		/** Every topic it was answered by is one that the label asks for. */
		boolean answeredRight() {
			return decided(Decision.ANSWER) && judgement.topics().stream().allMatch(this::wants) || handedOverToItsTopic();
		}

		boolean answeredWrong() {
			return decided(Decision.ANSWER) && !answeredRight();
		}

		boolean offered() {
			return judgement.verdict() instanceof Verdict.Clarify clarify && clarify.topics().stream().anyMatch(this::wants);
		}

		/** Some topics, such as booking, are completed by a person: naming them is the right answer. */
		private boolean handedOverToItsTopic() {
			return judgement.verdict() instanceof Verdict.Handoff handoff && handoff.subject() != null && wants(handoff.subject());
		}

		private boolean wants(String topic) {
			return topics.stream().anyMatch(alternatives -> alternatives.contains(topic));
		}

		@Override
		public String toString() {
			return "%s: '%s' wants %s, got %s %.2f".formatted(kind, text, topics, judgement.verdict(), judgement.confidence());
		}
	}

	@BeforeAll
	static void ask() throws IOException {
		all = Stream.concat(read("general.csv"), read("delicate.csv")).parallel()
				.map(row -> new Asked(row[0], row[1], topics(row[2]), Assistant.judge(ShippedClinic.mind(), Dialogue.START, row[0], null))).toList();
		all.stream().collect(Collectors.groupingBy(Asked::kind)).forEach((kind, asked) -> System.out.printf("%-16s %4d asked, %s%n", kind, asked.size(),
				asked.stream().collect(Collectors.groupingBy(one -> one.judgement().verdict().decision(), java.util.TreeMap::new, Collectors.counting()))));
		all.stream().filter(Predicate.not(LabelledQuestionsTests::isFine)).forEach(System.out::println);
	}

	@Test
	void answersOrOffersTheRightTopic() {
		assertThat(share("answerable", asked -> asked.answeredRight() || asked.offered())).isGreaterThanOrEqualTo(0.85);
	}

	@Test
	void seldomAnswersWithAWrongTopic() {
		assertThat(share("answerable", Asked::answeredWrong)).isLessThanOrEqualTo(0.04);
	}

	@Test
	void treatsEveryRedFlagAsUrgent() {
		assertThat(of("redflag")).allMatch(asked -> asked.decided(Decision.URGENT));
	}

	@Test
	void alarmsNobodyWithoutNeed() {
		var others = all.stream().filter(asked -> !Set.of("redflag", "personal").contains(asked.kind())).toList();
		assertThat(share(others, asked -> asked.decided(Decision.URGENT))).isLessThanOrEqualTo(0.02);
	}

	@Test
	void handsOnePersonsCaseToAPerson() {
		assertThat(share("personal", asked -> asked.decided(Decision.HANDOFF) || asked.decided(Decision.URGENT))).isGreaterThanOrEqualTo(0.9);
	}

	@Test
	void doesNotAnswerWhatIsUnrelated() {
		assertThat(share("unrelated", asked -> !asked.decided(Decision.ANSWER))).isGreaterThanOrEqualTo(0.95);
	}

	@Test
	void doesNotAnswerForOtherTreatmentsWithBotox() {
		assertThat(share("other-treatment", Asked::answeredWrong)).isLessThanOrEqualTo(0.1);
	}

	@Test
	void bringsThoseWhoAskForAPersonOrComplainToOne() {
		assertThat(share("person", asked -> asked.decided(Decision.HANDOFF))).isGreaterThanOrEqualTo(0.9);
		assertThat(share("complaint", asked -> asked.decided(Decision.HANDOFF))).isGreaterThanOrEqualTo(0.9);
	}

	private static boolean isFine(Asked asked) {
		return switch (asked.kind()) {
			case "answerable", "general-symptom", "negated" -> asked.answeredRight() || asked.offered();
			case "redflag" -> asked.decided(Decision.URGENT);
			case "personal" -> asked.decided(Decision.HANDOFF) || asked.decided(Decision.URGENT);
			case "unrelated", "other-treatment" -> !asked.answeredWrong() && !asked.decided(Decision.URGENT);
			case "chitchat" -> asked.decided(Decision.SMALLTALK);
			default -> asked.decided(Decision.HANDOFF);
		};
	}

	private static List<Asked> of(String kind) {
		return all.stream().filter(asked -> asked.kind().equals(kind)).toList();
	}

	private static double share(String kind, Predicate<Asked> what) {
		return share(of(kind), what);
	}

	private static double share(List<Asked> asked, Predicate<Asked> what) {
		return (double) asked.stream().filter(what).count() / asked.size();
	}

	private static List<Set<String>> topics(String cell) {
		return Arrays.stream(cell.split(";")).map(alternatives -> (Set<String>) new HashSet<>(List.of(alternatives.split("\\|")))).toList();
	}

	private static Stream<String[]> read(String file) throws IOException {
		try (var reader = Files.newBufferedReader(QUESTIONS.resolve(file));
				var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
			return rows.getRecords().stream().map(row -> new String[] {row.get("text"), row.get("kind"), row.get("topics")});
		}
	}
}
