package dev.glabella.chat;

import java.time.Instant;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.glabella.chat.Conversation.Owner;

/** The one place where a changed conversation is written down: other modules hear of a new owner, sockets of anything. */
@Component
class Ledger {

	private final Conversations conversations;
	private final Watch watch;
	private final ApplicationEventPublisher events;

	Ledger(Conversations conversations, Watch watch, ApplicationEventPublisher events) {
		this.conversations = conversations;
		this.watch = watch;
		this.events = events;
	}

	/** Inside the transaction that holds the conversation's lock. */
	void save(Conversation before, Conversation after) {
		conversations.save(after);
		boolean other = before.owner() != after.owner() || before.urgent() != after.urgent() || !Objects.equals(before.person(), after.person());
		if (other) tell(before, after);
		watch.changed(after.id());
		if (before.owner() != after.owner() || before.urgent() != after.urgent()) lineMoved(before, after);
	}

	/** Removes a conversation for good; who counts hand-offs hears that this one is over. */
	void erase(Conversation current, Instant now) {
		tell(current, current.closed(now));
		conversations.erase(current.id());
		watch.erased(current.id());
		lineMoved(current, current);
	}

	private void lineMoved(Conversation before, Conversation after) {
		if (before.owner() == Owner.QUEUE || after.owner() == Owner.QUEUE) watch.lineChanged();
	}

	private void tell(Conversation before, Conversation after) {
		events.publishEvent(new OwnerChanged(after.id(), before.owner().code(), after.owner().code(), after.reason(), after.urgent(), after.person(), after.touched()));
	}
}
