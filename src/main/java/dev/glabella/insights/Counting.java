package dev.glabella.insights;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import dev.glabella.chat.MessageReceived;
import dev.glabella.chat.OwnerChanged;
import dev.glabella.chat.Replied;
import dev.glabella.chat.Voted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the book in the transaction in which something happens: what is counted is what was stored. */
@Component
class Counting {

	private final Book book;
	private final Clock clock;

	Counting(Book book, Clock clock) {
		this.book = book;
		this.clock = clock;
	}

	/** Opening the panel is no conversation yet; the first message is. */
	@EventListener
	void on(MessageReceived message) {
		if (message.number() == 1) book.began(message.conversation(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	@EventListener
	void on(Replied reply) {
		book.replied(reply);
	}

	@EventListener
	void on(Voted vote) {
		book.voted(vote.conversation(), vote.number(), vote.helpful());
	}

	@EventListener
	void on(OwnerChanged change) {
		if (withTeam(change.to()) && !withTeam(change.from())) book.handedOver(change.conversation(), change.at());
		if (withTeam(change.from()) && !withTeam(change.to())) book.handOffEnded(change.conversation(), change.at());
	}

	private static boolean withTeam(String owner) {
		return owner.equals("queue") || owner.equals("person");
	}
}
