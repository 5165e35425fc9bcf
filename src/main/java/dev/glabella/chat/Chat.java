package dev.glabella.chat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conversations as other modules use them. All methods may be called by several threads at once. */
@Service
public class Chat {

	private final Conversations conversations;
	private final Messages messages;
	private final Ledger ledger;
	private final Watch watch;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	Chat(Conversations conversations, Messages messages, Ledger ledger, Watch watch, ApplicationEventPublisher events, Clock clock) {
		this.conversations = conversations;
		this.messages = messages;
		this.ledger = ledger;
		this.watch = watch;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Stores what the assistant replies and shows it to the visitor once the transaction is through. A reply that hands over
	 * puts the conversation into the queue in the same transaction.
	 * @param version at which the question was read, from {@link MessageReceived}
	 * @return whether this call stored it: not when the bot no longer owns the conversation at that version, the message has a
	 *     reply already, or the conversation was erased. {@linkplain Reply#urgent() Urgent} advice is stored at any version
	 *     as long as no person has taken over.
	 */
	@Transactional
	public boolean reply(long conversation, int version, Reply reply) {
		var current = conversations.lock(conversation).orElse(null);
		if (current == null || !current.admits(reply, version) || messages.hasReplyTo(conversation, reply.inReplyTo())) return false;
		if (reply.inReplyTo() > current.last()) {
			throw new IllegalArgumentException("the newest message has number " + current.last() + ", got a reply to " + reply.inReplyTo());
		}
		var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		var next = current.spoke(now);
		messages.add(conversation, Message.ofAssistant(next.last(), now, reply));
		events.publishEvent(new Replied(conversation, next.last(), reply.inReplyTo(), reply.decision(), reply.topic(), reply.reason(), now));
		ledger.save(current, reply.handsOver() ? next.queued(reply.reason(), reply.urgent(), now) : next);
		return true;
	}

	/** The newest turns of a conversation, oldest first; empty when there is no such conversation. */
	@Transactional(readOnly = true)
	public List<Turn> history(long conversation, int most) {
		return messages.newest(conversation, most).stream().map(Message::asTurn).toList();
	}

	/** Shows the visitor that an answer is on its way, or no longer; while a person is asked, none is. */
	public void typing(long conversation, boolean on) {
		if (on && conversations.find(conversation).filter(current -> current.owner() == Conversation.Owner.BOT).isEmpty()) return;
		watch.typing(conversation, Author.ASSISTANT, on);
	}
}
