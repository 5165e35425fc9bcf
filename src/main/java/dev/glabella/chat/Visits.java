package dev.glabella.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor can do. Each change locks the conversation's row, and is told to its sockets once it is committed. */
@Service
class Visits {

	static final int PAGE = 200;

	private final Conversations conversations;
	private final Messages messages;
	private final ContactRequests contacts;
	private final Ledger ledger;
	private final Line line;
	private final Watch watch;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	Visits(Conversations conversations, Messages messages, ContactRequests contacts, Ledger ledger, Line line, Watch watch,
			ApplicationEventPublisher events, Clock clock) {
		this.conversations = conversations;
		this.messages = messages;
		this.contacts = contacts;
		this.ledger = ledger;
		this.line = line;
		this.watch = watch;
		this.events = events;
		this.clock = clock;
	}

	/** A message, and whether it had been stored by an earlier call. */
	record Said(Message message, Visit visit, boolean repeated) {}

	/** A piece of the log and how the conversation stood when it was read. */
	record Log(Visit visit, List<Message> messages) {}

	@Transactional
	Conversation open(Token token, String notice) {
		return find(conversations.open(token, notice, now()));
	}

	@Transactional(readOnly = true)
	Optional<Conversation> by(Token token) {
		return conversations.find(token);
	}

	@Transactional(readOnly = true)
	Visit visit(long conversation) {
		return line.visit(find(conversation));
	}

	@Transactional(readOnly = true)
	Log after(long conversation, int number) {
		var page = messages.after(conversation, number, PAGE);
		return new Log(line.visit(find(conversation)), page);   // read second, so its last number is never behind the page
	}

	@Transactional(readOnly = true)
	Optional<Said> said(long conversation, String clientId) {
		return messages.byClientId(conversation, clientId).map(message -> new Said(message, line.visit(find(conversation)), true));
	}

	@Transactional
	Said say(long conversation, String clientId, String text, @Nullable String topic) {
		var current = lock(conversation);
		var former = messages.byClientId(conversation, clientId);
		if (former.isPresent()) return new Said(former.get(), line.visit(current), true);
		var next = current.spoke(now());
		var message = Message.ofVisitor(next.last(), clientId, next.touched(), text, topic);
		messages.add(conversation, message);
		ledger.save(current, next);
		events.publishEvent(new MessageReceived(conversation, message.number(), next.version(), text, topic));
		return new Said(message, line.visit(next), false);
	}

	@Transactional
	void vote(long conversation, int number, boolean helpful) {
		lock(conversation);
		var now = now();
		if (!messages.vote(conversation, number, helpful, now)) {
			throw new Refused(Refused.Code.UNKNOWN_MESSAGE, "The assistant wrote no message with this number.");
		}
		events.publishEvent(new Voted(conversation, number, helpful, now));
	}

	/** Also in a conversation that is closed: it is then that one knows. */
	@Transactional
	void rate(long conversation, int number, int score) {
		lock(conversation);
		var now = now();
		if (!messages.rate(conversation, number, score, now)) throw new Refused(Refused.Code.UNKNOWN_MESSAGE, "No message with this number asks for a rating.");
		events.publishEvent(new Rated(conversation, number, score, now));
	}

	@Transactional
	void leave(long conversation, Contact contact, @Nullable String consent) {
		var current = lock(conversation);
		var now = now();
		contacts.put(conversation, contact, consent == null ? current.notice() : consent, now);
		events.publishEvent(new ContactAsked(conversation, now));
		watch.changed(conversation);
	}

	@Transactional
	Visit backToBot(long conversation) {
		var current = lock(conversation);
		var changed = current.backToBot(now());
		ledger.save(current, changed);
		return line.visit(changed);
	}

	@Transactional
	void erase(long conversation) {
		ledger.erase(lock(conversation), now());
	}

	/** As {@link #erase}, unless something happened meanwhile or another server was faster. */
	@Transactional
	void eraseIfUntouched(long conversation, Instant before) {
		var current = conversations.lock(conversation);
		if (current.isPresent() && current.get().touched().isBefore(before)) erase(conversation);
	}

	private Conversation lock(long conversation) {
		return conversations.lock(conversation).orElseThrow(Visits::gone);
	}

	private Conversation find(long conversation) {
		return conversations.find(conversation).orElseThrow(Visits::gone);
	}

	/** Databases keep microseconds at most; what is shown first and what is read later must not differ. */
	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	static Refused gone() {
		return new Refused(Refused.Code.UNKNOWN_TOKEN, "There is no such conversation any more.");
	}
}
