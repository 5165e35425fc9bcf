package dev.glabella.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the sockets of a conversation up to date. What is sent is read from the database, from where the last sending ended, one
 * sender at a time: so the order on the wire is the order of the log even when two commits race, and a hint that got lost is made
 * good by the next one.
 */
@Component
class Watch {

	static final String QUEUE = "/queue/visit";

	private final Sockets sockets;
	private final Conversations conversations;
	private final Messages messages;
	private final Line line;
	private final ApplicationEventPublisher events;
	private final ObjectProvider<SimpMessagingTemplate> broker;   // late, because the broker's own configuration needs the sockets

	Watch(Sockets sockets, Conversations conversations, Messages messages, Line line, ApplicationEventPublisher events, ObjectProvider<SimpMessagingTemplate> broker) {
		this.sockets = sockets;
		this.conversations = conversations;
		this.messages = messages;
		this.line = line;
		this.events = events;
		this.broker = broker;
	}

	/** Something was stored. Sockets hear of it once the current transaction is through, or at once without one. */
	void changed(long conversation) {
		afterCommit(() -> {
			tell(conversation);
			events.publishEvent(new LogChanged(conversation));
		});
	}

	/** Somebody joined or left the line, so all others in it may have another place. */
	void lineChanged() {
		afterCommit(() -> conversations.line().forEach(this::tell));
	}

	/** The conversation is no more; its sockets are closed once the current transaction is through. */
	void erased(long conversation) {
		afterCommit(() -> {
			sockets.closeAll(conversation);
			events.publishEvent(new LogChanged(conversation));
		});
	}

	void typing(long conversation, Author author, boolean on) {
		sockets.audience(conversation).ifPresent(audience -> send(audience, new Frame.Typing(author, on)));
	}

	/** The first frame of a subscription: from here on nothing is missed, so the client can ask for what came before. */
	void greet(Visitor visitor, String session) {
		conversations.find(visitor.conversation()).ifPresent(conversation -> send(session, new Frame.Standing(line.visit(conversation))));
	}

	private void tell(long id) {
		sockets.audience(id).ifPresent(audience -> {
			synchronized (audience) {
				var silent = true;
				for (var page = messages.after(id, audience.told.last(), Visits.PAGE); !page.isEmpty();
						page = messages.after(id, audience.told.last(), Visits.PAGE)) {
					var visit = conversations.find(id).map(line::visit).orElse(audience.told);
					page.forEach(message -> send(audience, new Frame.Stored(message, visit)));
					audience.told = visit.at(page.getLast().number());
					silent = false;
				}
				if (silent) conversations.find(id).map(line::visit).ifPresent(visit -> tellStanding(audience, visit));
			}
		});
	}

	private void tellStanding(Sockets.Audience audience, Visit visit) {
		if (visit.standsLike(audience.told)) return;
		send(audience, new Frame.Standing(visit));
		audience.told = visit.at(audience.told.last());
	}

	private void send(Sockets.Audience audience, Frame frame) {
		audience.sessions.forEach(session -> send(session, frame));
	}

	/** By session and not by user: with frames in order, Spring 7.0 delivers to the first of a user's sessions only. */
	private void send(String session, Frame frame) {
		var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
		headers.setSessionId(session);
		headers.setLeaveMutable(true);
		broker.getObject().convertAndSendToUser(session, QUEUE, frame, headers.getMessageHeaders());
	}

	private static void afterCommit(Runnable task) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			task.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				task.run();
			}
		});
	}
}
