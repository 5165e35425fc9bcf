package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Scenario;
import dev.glabella.knowledge.Scenario.Move;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every shipped case every way a trainee could take it. */
class WalkerTests {

	private static final Knowledge KNOWLEDGE = KnowledgeFiles.at(null).read();
	/** No talk of a case takes more replies, however badly it is answered. */
	private static final int LONGEST = 40;
	private static final int LONGEST_LINE = 300;
	private static final int MOST_STATES = 40_000;

	static Stream<Scenario> scenarios() {
		return KNOWLEDGE.practice().scenarios().stream();
	}

	static Stream<Scenario> scenariosAndDrills() {
		var practice = KNOWLEDGE.practice();
		var easy = practice.scenarios().getFirst().id();
		return Stream.concat(scenarios(), practice.drills().stream().map(drill -> practice.scenario(easy, drill.id()).orElseThrow()));
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void everyWayEndsAndEveryNodeAndThreeEndingsAreReached(Scenario scenario) {
		var nodes = new HashSet<String>();
		var endings = new HashSet<String>();
		for (long seed = 1; seed <= 2; seed++) walk(new Patient(scenario, seed), scenario, nodes, endings);
		assertThat(nodes).containsAll(scenario.nodes().keySet());
		assertThat(endings).containsExactlyInAnyOrderElementsOf(scenario.endings().stream().map(Scenario.Ending::id).toList());
		assertThat(endings).hasSizeGreaterThanOrEqualTo(3);
	}

	private static void walk(Patient patient, Scenario scenario, Set<String> nodes, Set<String> endings) {
		var seen = new HashSet<Standing>();
		var open = new ArrayDeque<Standing>();
		open.add(start(patient));
		while (!open.isEmpty() && seen.size() < MOST_STATES) {
			var standing = open.remove();
			nodes.addAll(standing.visited());
			for (var heard : replies(standing, scenario)) {
				var turn = patient.answer(standing, heard);
				assertThat(turn.says()).isNotEmpty().allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE).doesNotContain("{a}", "{b}"));
				nodes.addAll(turn.then().visited());
				if (turn.then().isOver()) endings.add(turn.then().ending());
				else if (seen.add(state(turn.then()))) open.add(turn.then());
			}
		}
	}

	/** What decides how it goes on; which lines were said does not. */
	private static Standing state(Standing one) {
		return new Standing(one.node(), one.trust(), one.revealed(), one.hinted(), one.again(), one.askedBack(), false, one.agenda(), one.visited().stream().sorted().toList(), Set.copyOf(one.covered()), Set.of(), Set.of(),
				Math.min(one.dismissed(), 3), one.missedFlag(), one.escalated(), one.claimed(), Set.of(), null);
	}

	private static Standing start(Patient patient) {
		return patient.open().then();
	}

	/** One wrong claim in a talk is enough to see where it leads. */
	private static List<Heard> replies(Standing standing, Scenario scenario) {
		var node = scenario.node(standing.node()).orElseThrow();
		var replies = new ArrayList<Heard>();
		for (var move : Move.values()) if (move != Move.CLAIMS && (node.flag() != null || move != Move.MISSES_FLAG && move != Move.ESCALATES)) replies.add(heard(EnumSet.of(move), Set.of(), move == Move.COVERS ? Set.copyOf(node.needs()) : Set.of(), false));
		node.needs().stream().findFirst().ifPresent(fact -> replies.add(heard(EnumSet.of(Move.PARTLY), Set.of(), Set.of(fact), false)));
		replies.add(heard(EnumSet.of(Move.ASKS), Set.of(), Set.of(), true));
		if (standing.claimed().isEmpty()) claims(scenario).forEach(claim -> replies.add(heard(EnumSet.of(Move.CLAIMS), Set.of(claim), Set.of(), false)));
		return replies;
	}

	private static Set<String> claims(Scenario scenario) {
		var noticed = scenario.nodes().values().stream().flatMap(node -> node.on().keySet().stream()).filter(trigger -> trigger.move() == Move.CLAIMS).map(trigger -> String.valueOf(trigger.claim()));
		return Stream.concat(noticed, scenario.endings().stream().flatMap(ending -> ending.when().claimed().stream())).collect(Collectors.toSet());
	}

	private static Heard heard(Set<Move> moves, Set<String> claims, Set<String> said, boolean key) {
		return new Heard(moves, claims, said, Set.of(), moves.contains(Move.ASKS), key, null, 20);
	}

	@ParameterizedTest
	@MethodSource("scenariosAndDrills")
	void neverSaysALineTwiceAndEndsEvenForWhoUnderstandsNothing(Scenario scenario) {
		for (long seed = 1; seed <= 5; seed++) {
			for (var move : Move.values()) {
				if (move == Move.CLAIMS) continue;
				var patient = new Patient(scenario, seed);
				var turn = patient.open();
				var said = new ArrayList<>(turn.says());
				int replies = 0;
				while (!turn.then().isOver()) {
					assertThat(++replies).as("replies to %s that are all %s", scenario.id(), move).isLessThan(LONGEST);
					turn = patient.answer(turn.then(), heard(EnumSet.of(move), Set.of(), Set.of(), false));
					said.addAll(turn.says());
				}
				assertThat(said).doesNotHaveDuplicates();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void playsTheSameForTheSameSeedAndAnotherWayForAnother(Scenario scenario) {
		assertThat(new Patient(scenario, 7).open()).isEqualTo(new Patient(scenario, 7).open());
		assertThat(Stream.iterate(1L, seed -> seed + 1).limit(12).map(seed -> new Patient(scenario, seed).open().says()).distinct()).hasSizeGreaterThan(1);
	}
}
