package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.glabella.accounts.StaffMember;
import dev.glabella.chat.Author;
import dev.glabella.chat.Chat;
import dev.glabella.chat.Message;
import dev.glabella.chat.Refused;
import dev.glabella.chat.Reply;
import dev.glabella.chat.StaffChat;
import dev.glabella.chat.VisitorClient;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A visitor, two of the staff, the real assistant, late replies of the assistant and the ladder do at random what they may do, all at once. Afterwards the log, replayed
 * sentence by sentence, has to show that each spoke only while it was their turn. The seed decides what is tried, the machine what comes first.
 */
@TestPropertySource(properties = {"glabella.chat.message-burst=100000", "glabella.chat.messages-per-minute=100000", "glabella.chat.frames-per-minute=1000000", "glabella.chat.visits-per-minute=1000"})
class InterleavingTests extends DeskTest {

	private static final int SEEDS = 30;
	private static final int DEEDS = 25;
	private static final String GIVEN_UP = "Nobody could take your chat. I answer again.";
	private static final List<String> WORDS = List.of("does it hurt", "when does it start to work", "can I talk to a person please", "hello", "I cannot breathe", "can you fix my bicycle");

	@Autowired
	StaffChat staffChat;
	@Autowired
	Chat chat;

	/** What was acknowledged to whom, and where the visitor went back to the assistant, which leaves no sentence. */
	private static final class Record {

		final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
		final ConcurrentLinkedQueue<Integer> backAfter = new ConcurrentLinkedQueue<>();
		final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
	}

	static List<Integer> seeds() {
		return IntStream.rangeClosed(1, SEEDS).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	@Timeout(60)
	void nobodySpeaksOutOfTurnAndNothingIsLost(int seed) throws Exception {
		var visitor = VisitorClient.at(port);
		long id = jdbc.sql("select max(id) from conversation").query(Long.class).single();
		var record = new Record();
		try (var window = visitor.open(); var pool = Executors.newFixedThreadPool(4)) {
			var start = new CyclicBarrier(4);
			pool.invokeAll(List.of(
				actor(start, record, () -> asVisitor(new Random(seed), visitor, window, record)),
				actor(start, record, () -> asStaff(new Random(100 + seed), id, maria, tom, record)),
				actor(start, record, () -> asStaff(new Random(200 + seed), id, tom, maria, record)),
				actor(start, record, () -> asHouse(new Random(300 + seed), id))));
			window.say("last", "thank you");
			window.next(frame -> frame.path("clientId").asString("").equals("last") || frame.path("message").path("clientId").asString("").equals("last"), "the end of what the visitor sent");
			awaitTheAssistant(id);
			assertThat(record.faults).as("seed %d", seed).isEmpty();
			var log = staffChat.log(id, 0);
			var seen = visitor.messagesAfter(0).valueStream().map(message -> message.path("number").asInt() + " " + message.path("text").asString()).toList();
			assertThat(seen).as("the visitor and the staff read the same").containsExactlyElementsOf(log.stream().map(message -> message.number() + " " + message.text()).toList());
			assertThat(log.stream().map(Message::number)).as("numbers without gaps").containsExactlyElementsOf(IntStream.rangeClosed(1, log.size()).boxed().toList());
			checkIds(log, record);
			checkTurns(log, new ArrayList<>(record.backAfter), id);
			checkAudit(log, id);
			assertThat(jdbc.sql("select last_number from conversation where id = :id").param("id", id).query(Integer.class).single()).isEqualTo(log.size());
		}
	}

	private void asVisitor(Random random, VisitorClient visitor, VisitorClient.Window window, Record record) {
		for (int i = 0; i < DEEDS; i++) {
			int deed = random.nextInt(10);
			if (deed < 6) window.say("v" + i, WORDS.get(random.nextInt(WORDS.size())));
			else if (deed < 8) window.say("v" + random.nextInt(i + 1), "does it hurt");   // sent again, perhaps with an id that was never used
			else {
				var answer = visitor.call("POST", "/api/visit/bot", "{}");
				if (answer.statusCode() == 200) record.backAfter.add(json(answer.body()).path("last").asInt());
			}
		}
	}

	private void asStaff(Random random, long id, StaffMember me, StaffMember other, Record record) {
		for (int i = 0; i < DEEDS; i++) {
			int deed = random.nextInt(20);
			try {
				if (deed < 7) desk.claim(id, me);
				else if (deed < 14) {
					var clientId = me.name() + random.nextInt(i + 1);
					record.acknowledged.put(clientId, desk.say(id, me, clientId, "It is " + me.name() + " " + i).number());
				}
				else if (deed < 16) desk.giveBack(id, me, "answered");
				else if (deed < 17) desk.passOn(id, me, other.id());
				else if (deed < 19) desk.requeue(id, me);
				else if (random.nextInt(8) == 0) desk.close(id, me, "answered");
			} catch (Refused outOfTurn) {
				assertThat(outOfTurn.code()).isIn(Refused.Code.TAKEN, Refused.Code.NOT_YOURS, Refused.Code.CLOSED);
			}
		}
	}

	/** The ladder gives up, and replies of the assistant come at versions that may be long past. */
	private void asHouse(Random random, long id) {
		for (int i = 0; i < DEEDS; i++) {
			try {
				if (random.nextInt(4) == 0) staffChat.tellWaiting(id, GIVEN_UP, null, true);
				else {
					var standing = staffChat.standing(id);
					var asked = staffChat.log(id, 0).stream().filter(message -> message.author() == Author.VISITOR).toList();
					if (!asked.isEmpty()) {
						var question = asked.get(random.nextInt(asked.size()));
						boolean urgent = random.nextInt(5) == 0;
						chat.reply(id, Math.max(1, standing.version() - random.nextInt(3)), new Reply(question.number(), "A late reply", urgent ? "urgent" : "answer", null, urgent ? "safety" : null, urgent, null));
					}
				}
			} catch (Refused outOfTurn) {
				assertThat(outOfTurn.code()).isIn(Refused.Code.TAKEN, Refused.Code.CLOSED);
			}
		}
	}

	/** A and B: what was acknowledged is there, and each client id once. */
	private static void checkIds(List<Message> log, Record record) {
		var ids = new HashSet<String>();
		for (var message : log) if (message.clientId() != null) assertThat(ids.add(message.author() + message.clientId())).as(message.clientId()).isTrue();
		record.acknowledged.forEach((clientId, number) -> assertThat(log.get(number - 1).clientId()).isEqualTo(clientId));
	}

	/** D: the log tells who had the conversation at each of its numbers. */
	private void checkTurns(List<Message> log, List<Integer> backAfter, long id) {
		var owner = "bot";
		for (var message : log) {
			if (owner.equals("queue") && backAfter.contains(message.number() - 1)) owner = "bot";
			assertThat(owner).as("before %s", message).isNotEqualTo("closed");
			switch (message.author()) {
				case ASSISTANT -> {
					boolean urgent = "urgent".equals(message.decision()) || "safety".equals(message.reason());
					if (urgent) assertThat(owner).as("urgent %s", message).isIn("bot", "queue");
					else assertThat(owner).as("%s", message).isEqualTo("bot");
					if (List.of("handoff", "urgent").contains(message.decision())) owner = "queue";
				}
				case STAFF -> assertThat(owner).as("%s", message).isEqualTo(message.name());
				case SYSTEM -> owner = ownerAfter(message.text(), owner);
				case VISITOR -> assertThat(owner).isNotEqualTo("closed");
			}
		}
		if (owner.equals("queue") && backAfter.contains(log.size())) owner = "bot";
		var standing = staffChat.standing(id);
		assertThat(standing.owner().equals("person") ? standing.speaker() : standing.owner()).as("how it stands").isEqualTo(owner);
	}

	private static String ownerAfter(String sentence, String before) {
		var name = sentence.contains("Maria") ? "Maria" : "Tom";
		if (sentence.endsWith("has joined.")) {
			assertThat(before).as(sentence).isIn("bot", "queue");
			return name;
		}
		if (sentence.endsWith("takes over.")) return name;
		if (sentence.equals(GIVEN_UP)) {
			assertThat(before).as(sentence).isEqualTo("queue");
			return "bot";
		}
		assertThat(before).as(sentence).isEqualTo(name);
		return sentence.contains("has ended") ? "closed" : sentence.contains("back in line") ? "queue" : "bot";
	}

	private void checkAudit(List<Message> log, long id) {
		var deeds = Map.of("has joined.", "conversation-claimed", "takes over.", "conversation-passed-on", "has left. The assistant answers again.", "conversation-given-back",
			"has put you back in line.", "conversation-requeued", "has ended the chat.", "conversation-closed");
		assertThat(audited("message-sent").stream().filter(("conversation:" + id)::equals).count()).isEqualTo(log.stream().filter(message -> message.author() == Author.STAFF).count());
		deeds.forEach((sentence, action) -> assertThat(audited(action).stream().filter(("conversation:" + id)::equals).count()).as(action)
			.isEqualTo(log.stream().filter(message -> message.author() == Author.SYSTEM && message.text().endsWith(sentence)).count()));
	}

	/** Every message that came in is either answered or known to be somebody else's. */
	private void awaitTheAssistant(long id) throws InterruptedException {
		long end = System.nanoTime() + 20_000_000_000L;
		while (jdbc.sql("select count(*) from event_publication where serialized_event like :start").param("start", "{\"conversation\":" + id + ",%").query(Integer.class).single() > 0) {
			if (System.nanoTime() > end) throw new AssertionError("messages of conversation " + id + " stay unread; it stands at " + staffChat.standing(id) + " with " + staffChat.log(id, 0));
			Thread.onSpinWait();
		}
	}

	private static Callable<Void> actor(CyclicBarrier start, Record record, Runnable deeds) {
		return () -> {
			start.await();
			try {
				deeds.run();
			} catch (RuntimeException | AssertionError fault) {
				record.faults.add(fault);
			}
			return null;
		};
	}
}
