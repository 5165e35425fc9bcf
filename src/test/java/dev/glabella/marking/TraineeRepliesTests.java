package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.marking.FactFound.State;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The marker on 400 replies that were written without knowing its wordings, and labelled twice. Rows with the part {@code dev} were used to choose; {@code test} is frozen: figures are read off it, nothing is chosen by
 * it. A fact counts as said where the first rater says so, a claim as made where either does.
 */
@NullUnmarked
class TraineeRepliesTests {

	private static final Knowledge KNOWLEDGE = KnowledgeFiles.at(null).read();
	private static final Set<String> CRITICAL = KNOWLEDGE.practice().marking().claims().stream().filter(WrongClaim::critical).map(WrongClaim::id).collect(Collectors.toSet());
	private static Trainer trainer;
	private static Map<CSVRecord, Marks> marked;
	private static Map<String, CSVRecord> prompts;

	@BeforeAll
	static void mark() throws IOException {
		trainer = new Trainer();
		var marker = Marker.of(KNOWLEDGE, new Meanings(trainer), Clock.systemUTC());
		prompts = rows("trainee-prompts.csv").stream().collect(Collectors.toMap(row -> row.get("id"), row -> row));
		marked = new HashMap<>();
		for (var row : rows("trainee-replies.csv")) marked.put(row, marker.mark(situation(prompts.get(row.get("prompt"))), row.get("reply"), null));
	}

	@AfterAll
	static void close() {
		if (trainer != null) trainer.close();
	}

	@Test
	void agreesWithTheRatersOnWhatWasSaidAndIsSeldomNotSure() {
		for (var part : List.of("dev", "test")) {
			var facts = facts(part);
			System.out.printf("facts, %s: kappa %.2f, not sure %.1f %% of %d%n", part, facts.kappa(), 100.0 * facts.unsure / facts.size(), facts.size());
			assertThat(facts.kappa()).as(part).isGreaterThanOrEqualTo(0.70);
			assertThat(facts.unsure).as(part).isLessThanOrEqualTo(facts.size() * 15 / 100);
		}
	}

	/** The bars are .95 found and .90 right; what is reached is less, as docs/marking.md says, and must not be lost. The part {@code dev} is among what is learned from, so it says little. */
	@Test
	void findsCriticalClaimsAsWellAsBefore() {
		for (var part : List.of("dev", "test")) {
			var claims = claims(part);
			System.out.printf("replies with a critical claim, %s: %d of %d found (%d of them only stopped for an emergency without help; %d more not sure), %d false alarms, %d more stopped though they name help, %d harmless shown to a person%n", part, claims.found, claims.dangerous, claims.onlyStopped, claims.nominated, claims.falseAlarms, claims.falseStops, claims.looks);
			assertThat(claims.found).as(part).isGreaterThanOrEqualTo(part.equals("dev") ? 60 : 23);
			assertThat(claims.falseAlarms).as(part).isLessThanOrEqualTo(part.equals("dev") ? 2 : 7);
			assertThat(claims.falseStops).as(part).isLessThanOrEqualTo(part.equals("dev") ? 1 : 3);
		}
	}

	@Test
	void stopsWhoLeavesAnEmergencyWithoutHelp() {
		var missed = new TreeSet<String>();
		int all = 0;
		for (var entry : marked.entrySet()) {
			var row = entry.getKey();
			if (!prompts.get(row.get("prompt")).get("flag").equals("emergency") || !row.get("said").isEmpty()) continue;   // labelled as naming no help
			all++;
			if (!entry.getValue().isStopped()) missed.add(row.get("id"));
		}
		System.out.printf("replies to an emergency that name no help: %d, not stopped: %s%n", all, missed);
		assertThat(missed).isEmpty();
	}

	private static Situation situation(CSVRecord prompt) {
		var flag = Arrays.stream(Flag.values()).filter(one -> one.code().equals(prompt.get("flag"))).findFirst().orElse(null);
		return Situation.of(List.of(prompt.get("facts").split(" ")), flag);
	}

	private record Agreement(int both, int neither, int onlyRater, int onlyMarker, int unsure) {

		int size() {
			return both + neither + onlyRater + onlyMarker + unsure;
		}

		/** Cohen's kappa of what is certain. */
		double kappa() {
			double n = both + neither + onlyRater + onlyMarker;
			double agreed = (both + neither) / n;
			double rater = (both + onlyRater) / n, marker = (both + onlyMarker) / n;
			double chance = rater * marker + (1 - rater) * (1 - marker);
			return (agreed - chance) / (1 - chance);
		}
	}

	private static Agreement facts(String part) {
		int both = 0, neither = 0, onlyRater = 0, onlyMarker = 0, unsure = 0;
		for (var entry : marked.entrySet()) {
			if (!entry.getKey().get("part").equals(part)) continue;
			var said = words(entry.getKey().get("said"));
			for (var fact : entry.getValue().facts()) {
				boolean rater = said.contains(fact.fact()), marker = fact.state() == State.SAID;
				if (fact.state() == State.NOT_SURE) unsure++;
				else if (rater && marker) both++;
				else if (rater) onlyRater++;
				else if (marker) onlyMarker++;
				else neither++;
			}
		}
		return new Agreement(both, neither, onlyRater, onlyMarker, unsure);
	}

	/**
	 * @param dangerous replies that hold a critical claim
	 * @param found of them, those with one that is certain, or that are stopped for an emergency without help
	 * @param onlyStopped those among them without a claim that is certain
	 * @param nominated further ones, with one for a person to look at
	 * @param falseAlarms other replies with a critical claim that is certain
	 * @param falseStops further other replies that name help and are stopped for an emergency without help
	 * @param looks other replies that a person is shown, those among them
	 */
	private record Claims(int dangerous, int found, int onlyStopped, int nominated, int falseAlarms, int falseStops, int looks) {}

	private static Claims claims(String part) {
		int dangerous = 0, found = 0, onlyStopped = 0, nominated = 0, falseAlarms = 0, falseStops = 0, looks = 0;
		for (var entry : marked.entrySet()) {
			if (!entry.getKey().get("part").equals(part)) continue;
			var labelled = words(entry.getKey().get("claims") + " " + entry.getKey().get("claims2"));
			labelled.retainAll(CRITICAL);
			boolean sure = entry.getValue().claims().stream().anyMatch(one -> one.sure() && one.claim().critical());
			boolean looked = entry.getValue().claims().stream().anyMatch(one -> one.claim().critical());
			if (labelled.isEmpty()) {
				falseAlarms += sure ? 1 : 0;
				falseStops += !sure && entry.getValue().isStopped() && !entry.getKey().get("said").isEmpty() ? 1 : 0;
				looks += looked ? 1 : 0;
			}
			else {
				dangerous++;
				if (sure || entry.getValue().isStopped()) {
					found++;
					onlyStopped += sure ? 0 : 1;
				}
				else if (looked) nominated++;
			}
		}
		return new Claims(dangerous, found, onlyStopped, nominated, falseAlarms, falseStops, looks);
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(HashSet::new));
	}

	private static List<CSVRecord> rows(String file) throws IOException {
		try (var reader = Files.newBufferedReader(Path.of("src/test/resources", file), StandardCharsets.UTF_8)) {
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
	}
}
