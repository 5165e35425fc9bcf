package dev.glabella.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The staff's side of conversations. Each change locks the conversation's row and checks there who has it, so of two who try one is refused; a person is known by the
 * number of the account. What the visitor reads of a change is the caller's sentence. Safe for use by many threads.
 * <p>
 * All methods throw {@link Refused}: {@code unknown-conversation}, {@code closed}, {@code taken} by somebody else, {@code not-yours}, and for texts {@code empty},
 * {@code too-long} or {@code bad-client-id}.
 */
@Service
public class StaffChat {

	private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private final Conversations conversations;
	private final Messages messages;
	private final ContactRequests contacts;
	private final Ledger ledger;
	private final Watch watch;
	private final Clock clock;

	StaffChat(Conversations conversations, Messages messages, ContactRequests contacts, Ledger ledger, Watch watch, Clock clock) {
		this.conversations = conversations;
		this.messages = messages;
		this.contacts = contacts;
		this.ledger = ledger;
		this.watch = watch;
		this.clock = clock;
	}

	/** What waits for a person: urgent first, then the longest wait. */
	@Transactional(readOnly = true)
	public List<Standing> waiting() {
		return conversations.waiting().stream().map(Standing::of).toList();
	}

	/** What is with some person. */
	@Transactional(readOnly = true)
	public List<Standing> withPeople() {
		return conversations.withPeople().stream().map(Standing::of).toList();
	}

	@Transactional(readOnly = true)
	public Standing standing(long conversation) {
		return Standing.of(conversations.find(conversation).orElseThrow(StaffChat::gone));
	}

	/** At most {@value Visits#PAGE} messages with a higher number, ascending. */
	@Transactional(readOnly = true)
	public List<Message> log(long conversation, int after) {
		return messages.after(conversation, after, Visits.PAGE);
	}

	/** What the visitor wrote last, if anything. */
	@Transactional(readOnly = true)
	public Optional<Message> lastQuestion(long conversation) {
		return messages.newestBy(conversation, Author.VISITOR);
	}

	@Transactional(readOnly = true)
	public Optional<ContactLeft> contact(long conversation) {
		return contacts.of(conversation);
	}

	/** The numbers of conversations above one, ascending, at most so many: to go through all of them. */
	@Transactional(readOnly = true)
	public List<Long> above(long conversation, int most) {
		return conversations.above(conversation, most);
	}

	/**
	 * Takes a conversation, from the queue or from the assistant.
	 * @return whether it changed hands: not when the person has it already
	 */
	@Transactional
	public boolean claim(long conversation, long person, String name, String announcement) {
		var current = lock(conversation);
		if (current.isWith(person)) return false;
		announced(current, current.claimedBy(person, name, now()), announcement, null);
		return true;
	}

	/** Until the caller's transaction is through, nobody else changes anything about the conversation. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keepOthersOut(long conversation) {
		lock(conversation);
	}

	/** A message, and whether an earlier call had stored it. */
	public record Said(Message message, boolean repeated) {}

	/** Says something to the visitor. The same client id again stores nothing and returns what was stored. */
	@Transactional
	public Said say(long conversation, long person, String name, @Nullable String clientId, @Nullable String text) {
		if (clientId == null || !CLIENT_ID.matcher(clientId).matches()) throw new Refused(Refused.Code.BAD_CLIENT_ID, "A client id has 1 to 64 of A-Z a-z 0-9 _ -.");
		var clean = VisitorText.clean(text);
		var current = lock(conversation);
		var former = messages.byClientId(conversation, clientId);
		if (former.isPresent()) return new Said(former.get(), true);
		requireOwner(current, person);
		var next = current.spoke(now());
		var message = Message.ofStaff(next.last(), clientId, next.touched(), name, clean);
		messages.add(conversation, message);
		ledger.save(current, next);
		return new Said(message, false);
	}

	/** The assistant answers again. */
	@Transactional
	public Standing giveBack(long conversation, long person, String announcement) {
		return changeOwn(conversation, person, current -> current.givenBack(now()), announcement, rating(conversation));
	}

	/** A colleague has it from now on. */
	@Transactional
	public Standing passOn(long conversation, long person, long to, String name, String announcement) {
		return changeOwn(conversation, person, current -> current.passedOn(to, name, now()), announcement, null);
	}

	/** It waits for whoever is free. */
	@Transactional
	public Standing requeue(long conversation, long person, String announcement) {
		return changeOwn(conversation, person, current -> current.requeued(now()), announcement, null);
	}

	/** Nothing more can be said in it. */
	@Transactional
	public Standing close(long conversation, long person, String announcement) {
		return changeOwn(conversation, person, current -> current.closed(now()), announcement, rating(conversation));
	}

	/**
	 * Tells a visitor who waits something; nothing happens once nobody waits any more.
	 * @param back whether the assistant answers again from now on
	 */
	@Transactional
	public boolean tellWaiting(long conversation, String announcement, @Nullable JsonNode card, boolean back) {
		var current = conversations.lock(conversation).filter(waiting -> waiting.owner() == Conversation.Owner.QUEUE);
		current.ifPresent(waiting -> announced(waiting, back ? waiting.backToBot(now()) : waiting, announcement, card));
		return current.isPresent();
	}

	/** Shows the visitor that the person who has the conversation is typing, or no longer; of anybody else nothing is shown. */
	@Transactional(readOnly = true)
	public void typing(long conversation, long person, boolean on) {
		if (conversations.find(conversation).filter(current -> current.isWith(person)).isPresent()) watch.typing(conversation, Author.STAFF, on);
	}

	private Standing changeOwn(long conversation, long person, UnaryOperator<Conversation> change, String announcement, @Nullable JsonNode card) {
		var current = lock(conversation);
		requireOwner(current, person);
		return Standing.of(announced(current, change.apply(current), announcement, card));
	}

	/** Who was answered by a person is asked how that was. */
	private @Nullable JsonNode rating(long conversation) {
		return messages.newestBy(conversation, Author.STAFF).isEmpty() ? null : JsonNodeFactory.instance.objectNode().put("askRating", true);
	}

	/** The sentence is stored first: in a closed conversation nobody speaks any more. */
	private Conversation announced(Conversation before, Conversation after, String announcement, @Nullable JsonNode card) {
		var number = after.last() + 1;
		messages.add(before.id(), Message.ofHouse(number, now(), announcement, card));
		var spoken = after.at(number);
		ledger.save(before, spoken);
		return spoken;
	}

	private static void requireOwner(Conversation current, long person) {
		if (current.owner() == Conversation.Owner.CLOSED) throw new Refused(Refused.Code.CLOSED, "This conversation is closed.");
		if (current.isWith(person)) return;
		throw new Refused(Refused.Code.NOT_YOURS, switch (current.owner()) {
			case PERSON -> current.speaker() + " has this conversation now.";
			case QUEUE -> "This conversation waits in the queue. Claim it first.";
			default -> "The assistant has this conversation. Take it over first.";
		});
	}

	private Conversation lock(long conversation) {
		return conversations.lock(conversation).orElseThrow(StaffChat::gone);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static Refused gone() {
		return new Refused(Refused.Code.UNKNOWN_CONVERSATION, "This conversation was erased.");
	}
}
