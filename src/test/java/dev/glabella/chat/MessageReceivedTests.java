package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;

/** What another module hears of a message, and what is kept until it has. */
@SpringBootTest(classes = {ChatServer.class, MessageReceivedTests.Memory.class,
		MessageReceivedTests.Listener.class}, webEnvironment = WebEnvironment.RANDOM_PORT)
class MessageReceivedTests {

	/** What the listener heard, and whether it fails; apart from it, because Spring puts a proxy in front of a listener. */
	static class Memory {

		final BlockingQueue<MessageReceived> heard = new LinkedBlockingQueue<>();
		volatile boolean stumbles;
	}

	/** Answers every message. */
	static class Listener {

		private final Memory memory;
		private final Chat chat;

		Listener(Memory memory, Chat chat) {
			this.memory = memory;
			this.chat = chat;
		}

		@ApplicationModuleListener
		void on(MessageReceived message) {
			if (memory.stumbles) throw new IllegalStateException("stumbled");
			chat.reply(message.conversation(), message.version(), new Reply(message.number(), "Yes.", "answer", null, null, false, null));
			memory.heard.add(message);
		}
	}

	@Autowired
	Visits visits;

	@Autowired
	Chat chat;

	@Autowired
	Memory memory;

	@Autowired
	IncompleteEventPublications outstanding;

	@Autowired
	JdbcClient jdbc;

	@Test
	void isHeardOnceAndThenForgotten() throws Exception {
		var id = visits.open(Token.mint(), "2026-11").id();
		visits.say(id, "a", "Does it hurt?", "pain");
		visits.say(id, "a", "Does it hurt?", "pain");

		assertThat(memory.heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new MessageReceived(id, 1, 1, "Does it hurt?", "pain"));
		await().untilAsserted(() -> assertThat(kept(id)).isZero());
		assertThat(memory.heard).isEmpty();
		assertThat(chat.history(id, 10)).extracting(Turn::author).containsExactly(Author.VISITOR, Author.ASSISTANT);
	}

	@Test
	void isKeptUntilTheListenerSucceedsHoweverLongTheTextIs() throws Exception {
		var id = visits.open(Token.mint(), "2026-11").id();
		memory.stumbles = true;
		visits.say(id, "a", "\"".repeat(VisitorText.MOST_BYTES), null);
		await().untilAsserted(() -> assertThat(failed(id)).isOne());

		memory.stumbles = false;
		outstanding.resubmitIncompletePublications(publication -> true);

		assertThat(memory.heard.poll(10, TimeUnit.SECONDS).text()).hasSize(VisitorText.MOST_BYTES);
		await().untilAsserted(() -> assertThat(kept(id)).isZero());
	}

	@Test
	void isErasedWithItsConversation() {
		var token = Token.mint();
		var id = visits.open(token, "2026-11").id();
		memory.stumbles = true;
		visits.say(id, "a", "Please forget this.", null);
		await().untilAsserted(() -> assertThat(failed(id)).isOne());

		visits.erase(id);

		assertThat(kept(id)).isZero();
		memory.stumbles = false;
	}

	private int kept(long conversation) {
		return count(conversation, "");
	}

	private int failed(long conversation) {
		return count(conversation, " and status = 'FAILED'");
	}

	private int count(long conversation, String condition) {
		return jdbc.sql("select count(*) from event_publication where serialized_event like :start" + condition)
			.param("start", "{\"conversation\":" + conversation + ",%").query(Integer.class).single();
	}
}
