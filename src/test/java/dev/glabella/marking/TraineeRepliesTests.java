package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.LabelledReplies.Labelled;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The marker on 400 replies that were written without knowing its wordings, and labelled twice. Rows with the part {@code dev} were used to choose; {@code test} is frozen: figures are read off it, nothing is chosen by
 * it.
 */
@NullUnmarked
class TraineeRepliesTests {

	private static final Knowledge KNOWLEDGE = KnowledgeFiles.at(null).read();
	private static final Set<String> CRITICAL = KNOWLEDGE.practice().marking().claims().stream().filter(WrongClaim::critical).map(WrongClaim::id).collect(Collectors.toSet());
	private static Trainer trainer;
	private static Map<Labelled, Marks> marked;

	@BeforeAll
	static void mark() throws IOException {
		trainer = new Trainer();
		var marker = Marker.of(KNOWLEDGE, new Meanings(trainer), Clock.systemUTC());
		marked = new HashMap<>();
		for (var reply : LabelledReplies.read()) marked.put(reply, marker.mark(reply.situation(), reply.text(), null));
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
			if (!entry.getKey().leavesWithoutHelp()) continue;
			all++;
			if (!entry.getValue().isStopped()) missed.add(entry.getKey().id());
		}
		System.out.printf("replies to an emergency that name no help: %d, not stopped: %s%n", all, missed);
		assertThat(missed).isEmpty();
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
			if (!entry.getKey().part().equals(part)) continue;
			var said = entry.getKey().said();
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
			if (!entry.getKey().part().equals(part)) continue;
			boolean sure = entry.getValue().claims().stream().anyMatch(one -> one.sure() && one.claim().critical());
			boolean looked = entry.getValue().claims().stream().anyMatch(one -> one.claim().critical());
			if (Collections.disjoint(entry.getKey().claims(), CRITICAL)) {
				falseAlarms += sure ? 1 : 0;
				falseStops += !sure && entry.getValue().isStopped() && !entry.getKey().said().isEmpty() ? 1 : 0;
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
}
