package dev.glabella.desk;

import dev.glabella.chat.OwnerChanged;
import dev.glabella.chat.Rated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the book of hand-offs, in the transaction that changes a conversation's owner: what is counted is what happened. */
@Component
class Episodes {

	private final HandOffs handOffs;

	Episodes(HandOffs handOffs) {
		this.handOffs = handOffs;
	}

	@EventListener
	void on(OwnerChanged change) {
		switch (change.to()) {
			case "queue" -> waits(change);
			case "person" -> taken(change);
			default -> handOffs.ended(change.conversation(), change.from().equals("queue") ? Outcome.LEFT : Outcome.ANSWERED, change.at());
		}
	}

	/** The rating is that of the hand-off that ended last. */
	@EventListener
	void on(Rated rated) {
		handOffs.rated(rated.conversation(), rated.score());
	}

	private void waits(OwnerChanged change) {
		if (change.from().equals("bot")) handOffs.begin(change.conversation(), change.reason(), change.urgent(), change.at());
		else if (change.from().equals("queue")) handOffs.grewUrgent(change.conversation(), change.reason());
		else handOffs.waitsAgain(change.conversation());
	}

	/** Somebody may take a chat from the assistant before it was ever handed over. */
	private void taken(OwnerChanged change) {
		if (change.person() == null) return;
		if (change.from().equals("bot")) handOffs.begin(change.conversation(), "taken", false, change.at());
		handOffs.claimed(change.conversation(), change.person(), change.at());
	}
}
