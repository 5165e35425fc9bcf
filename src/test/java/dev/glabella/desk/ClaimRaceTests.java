package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.chat.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClaimRaceTests extends DeskTest {

	private static final int ROUNDS = 100;
	private static final int PEOPLE = 50;

	@Test
	@Timeout(300)
	void letsOneOfManyHaveAConversationAndTellsTheOthersWho() throws Exception {
		try (var pool = Executors.newFixedThreadPool(PEOPLE)) {
			for (int round = 0; round < ROUNDS; round++) {
				long conversation = waiting(false, Duration.ZERO);
				var start = new CyclicBarrier(PEOPLE);
				var tries = IntStream.range(0, PEOPLE).mapToObj(i -> (Callable<String>) () -> {
					start.await();
					return tried(conversation, new StaffMember(1000 + i, "Person " + i, Role.AGENT));
				}).toList();
				var outcomes = new ArrayList<String>();
				for (var outcome : pool.invokeAll(tries)) outcomes.add(outcome.get());
				var winners = outcomes.stream().filter(outcome -> outcome.startsWith("won ")).toList();
				assertThat(winners).as("round %d", round).hasSize(1);
				assertThat(outcomes).filteredOn(outcome -> !outcome.startsWith("won ")).containsOnly("This conversation is with " + winners.getFirst().substring(4) + ".");
				assertThat(audited("conversation-claimed")).filteredOn(("conversation:" + conversation)::equals).hasSize(1);
				assertThat(said(conversation)).as("announced once").hasSize(2);
			}
		}
	}

	private String tried(long conversation, StaffMember person) {
		try {
			desk.claim(conversation, person);
			return "won " + person.name();
		} catch (Refused taken) {
			return taken.detail();
		}
	}
}
