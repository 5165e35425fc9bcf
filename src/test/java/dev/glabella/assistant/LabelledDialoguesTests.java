package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.glabella.knowledge.Decision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Leads the labelled conversations with the assistant and looks at what it makes of each turn. */
class LabelledDialoguesTests {

	private static final Path DIALOGUES = Path.of("src/test/resources/questions/dialogues.yaml");
	private static List<Turn> all = List.of();

	/** A turn with all that was said before it. */
	private record Turn(String kind, List<String> said, Expected expected, Judgement judgement) {

		boolean isLeading() {
			return said.size() == 1;
		}

		boolean isHelpful() {
			return grade() == Expected.Grade.RIGHT || grade() == Expected.Grade.OFFERED;
		}

		Expected.Grade grade() {
			return expected.grade(judgement);
		}

		@Override
		public String toString() {
			return "%s: %s wants %s, got %s %.2f".formatted(kind, String.join(" // ", said), expected.label(), judgement.verdict(), judgement.confidence());
		}
	}

	@BeforeAll
	static void lead() throws IOException {
		List<java.util.Map<String, Object>> dialogues = new Yaml().load(Files.readString(DIALOGUES));
		var turns = new ArrayList<Turn>();
		dialogues.forEach(dialogue -> lead(dialogue, turns));
		all = turns;
		all.stream().collect(Collectors.groupingBy(turn -> turn.isLeading() && turn.kind().matches("follow-up|correction|change|thanks|after.*|urgent-later") ? "(first turns)" : turn.kind(), TreeMap::new,
				Collectors.groupingBy(Turn::grade, TreeMap::new, Collectors.counting()))).forEach((kind, grades) -> System.out.printf("%-16s %s%n", kind, grades));
		all.stream().filter(turn -> !turn.isHelpful()).forEach(System.out::println);
	}

	@SuppressWarnings("unchecked")
	private static void lead(java.util.Map<String, Object> script, List<Turn> into) {
		var offered = (List<String>) script.getOrDefault("offered", List.of());
		var dialogue = offered.isEmpty() ? Dialogue.START : new Dialogue(null, offered, 1);
		var said = new ArrayList<String>();
		for (var turn : (List<List<Object>>) script.get("turns")) {
			said.add(String.valueOf(turn.getFirst()));
			var judgement = Assistant.judge(ShippedClinic.mind(), dialogue, said.getLast(), null);
			into.add(new Turn((String) script.get("kind"), List.copyOf(said), new Expected(String.valueOf(turn.getLast())), judgement));
			dialogue = dialogue.after(judgement);
		}
	}

	@Test
	void findsDangerInAnyTurn() {
		assertThat(all).filteredOn(turn -> turn.expected().label().equals("URGENT")).hasSizeGreaterThan(15).allMatch(turn -> turn.judgement().verdict().decision() == Decision.URGENT);
	}

	@Test
	void readsFollowUpsInTheLightOfWhatWasSaid() {
		assertThat(share("follow-up", Turn::isHelpful)).isGreaterThanOrEqualTo(0.9);
		assertThat(share("thanks", Turn::isHelpful)).isGreaterThanOrEqualTo(0.9);
		assertThat(share("follow-up", turn -> turn.grade() == Expected.Grade.WRONG)).isLessThanOrEqualTo(0.04);
	}

	@Test
	void takesAChangeOfSubjectForOne() {
		assertThat(share("change", Turn::isHelpful)).isGreaterThanOrEqualTo(0.9);
	}

	@Test
	void takesCorrectionsAndChoicesByWords() {
		assertThat(share("choice", Turn::isHelpful)).isGreaterThanOrEqualTo(0.95);
		assertThat(share("correction", Turn::isHelpful)).isGreaterThanOrEqualTo(0.85);
	}

	@Test
	void keepsAConcernWithThePeopleItWasPassedTo() {
		assertThat(of("after-person", "after-urgent")).hasSizeGreaterThan(10).allMatch(turn -> turn.grade() == Expected.Grade.RIGHT);
	}

	/** Without the first turns, which only lead up to what is looked at. */
	private static List<Turn> of(String... kinds) {
		return all.stream().filter(turn -> List.of(kinds).contains(turn.kind()) && (!turn.isLeading() || turn.kind().equals("choice"))).toList();
	}

	private static double share(String kind, Predicate<Turn> what) {
		return (double) of(kind).stream().filter(what).count() / of(kind).size();
	}
}
