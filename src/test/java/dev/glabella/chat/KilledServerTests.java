package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.messaging.MessageDeliveryException;
import tools.jackson.databind.JsonNode;

/**
 * Ends a real server in the middle of several conversations and looks whether it kept its word. More rounds:
 * {@code -Dglabella.kill.rounds=25}.
 */
class KilledServerTests {

	private static final int ROUNDS = Integer.getInteger("glabella.kill.rounds", 3);
	private static final int VISITORS = 5;
	private static final int MOST_ON_THEIR_WAY = 3;

	@TempDir(cleanup = CleanupMode.ALWAYS)
	Path data;

	private final Random random = new Random(7);
	private final List<Talk> talks = new ArrayList<>();

	/** What one visitor sent, and what the server promised about it. */
	private static class Talk {

		final String token;
		final List<String> sent = new ArrayList<>();
		final Map<String, Integer> acknowledged = new HashMap<>();

		Talk(String token) {
			this.token = token;
		}
	}

	@Test
	@Timeout(300)
	void keepsEveryAcknowledgedMessageOnceAndInOrder() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			try (var server = start()) {
				for (var talk : talks) check(VisitorClient.with(server.port(), talk.token), talk);
				if (talks.isEmpty()) for (int i = 0; i < VISITORS; i++) talks.add(new Talk(VisitorClient.at(server.port()).token));
				talkUntilKilled(server);
			}
		}
		try (var server = start()) {
			for (var talk : talks) check(VisitorClient.with(server.port(), talk.token), talk);
		}
	}

	@Test
	@Timeout(300)
	void leavesTheDatabaseToTheServerThatHasIt() throws Exception {
		try (var first = start()) {
			var visitor = VisitorClient.at(first.port());
			try (var second = start()) {
				assertThat(second.untilItGivesUp()).contains("APPLICATION FAILED TO START", "Another process has the database")
					.doesNotContain("at org.h2");
			}
			try (var window = visitor.open()) {
				window.say("a", "Still there?");
				window.acknowledged("a");
			}
		}
	}

	private ServerProcess start() throws Exception {
		return new ServerProcess(data, "--glabella.chat.message-burst=100000", "--glabella.chat.messages-per-minute=100000",
				"--glabella.chat.frames-per-minute=400000", "--glabella.chat.visits-per-minute=1000");
	}

	private void talkUntilKilled(ServerProcess server) throws Exception {
		var windows = new ArrayList<VisitorClient.Window>();
		for (var talk : talks) windows.add(VisitorClient.with(server.port(), talk.token).open());
		for (int turns = 20 + random.nextInt(60); turns > 0; turns--) {
			for (int i = 0; i < VISITORS; i++) sayNext(talks.get(i), windows.get(i));
			for (int i = 0; i < VISITORS; i++) listen(talks.get(i), windows.get(i));
		}
		for (int i = 0; i < VISITORS; i++) sayNext(talks.get(i), windows.get(i));
		server.kill();
		for (int i = 0; i < VISITORS; i++) {
			for (var frame : windows.get(i).received) note(talks.get(i), frame);
		}
	}

	private static void sayNext(Talk talk, VisitorClient.Window window) {
		var id = "m" + talk.sent.size();
		talk.sent.add(id);
		try {
			window.say(id, "Message " + id);
		} catch (IllegalStateException | MessageDeliveryException gone) {
			assertThat(talk.acknowledged).doesNotContainKey(id);
		}
	}

	/** Waits while too many are on their way; a few always are, so that the end meets them at every stage. */
	private static void listen(Talk talk, VisitorClient.Window window) {
		while (talk.acknowledged.size() < talk.sent.size() - MOST_ON_THEIR_WAY) note(talk, window.next("message"));
	}

	private static void note(Talk talk, JsonNode frame) {
		var message = frame.path("message");
		if (message.isObject()) talk.acknowledged.put(message.path("clientId").asString(), message.path("number").asInt());
	}

	private static void check(VisitorClient visitor, Talk talk) {
		var stored = read(visitor);
		assertThat(stored.values()).as("without a gap").containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, stored.size()).boxed().toList());
		assertThat(stored).as("nothing that was acknowledged is missing").containsAllEntriesOf(talk.acknowledged);
		try (var window = visitor.open()) {
			for (var id : talk.sent) {
				window.say(id, "Message " + id);
				talk.acknowledged.put(id, window.acknowledged(id).path("number").asInt());
			}
		}
		var after = read(visitor);
		assertThat(after).as("each once").containsAllEntriesOf(stored).isEqualTo(talk.acknowledged);
		assertThat(after).hasSize(talk.sent.size());
	}

	private static Map<String, Integer> read(VisitorClient visitor) {
		var stored = new HashMap<String, Integer>();
		for (var last = 0;;) {
			var page = visitor.messagesAfter(last);
			if (page.isEmpty()) return stored;
			for (var message : page) {
				last = message.path("number").asInt();
				assertThat(stored.put(message.path("clientId").asString(), last)).as("stored once").isNull();
			}
		}
	}
}
