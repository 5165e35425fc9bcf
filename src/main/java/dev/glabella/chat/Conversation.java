package dev.glabella.chat;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's conversation: who owns it, and how far its log has come.
 * @param version raised by each change of the owner, so that a late reply can be told from a timely one
 * @param last number of the newest message; 0 when there is none
 * @param reason code of the hand-off that the visitor waits for or was claimed under
 * @param waitingSince when the visitor began to wait for a person
 * @param person number of the staff account that has it
 * @param speaker the same as the visitor reads the name
 * @param notice version of the notice that the visitor was shown
 * @param touched the last time anything happened
 */
record Conversation(long id, String tokenHash, Owner owner, int version, int last, @Nullable String reason, boolean urgent,
		@Nullable Instant waitingSince, @Nullable Long person, @Nullable String speaker, String notice, Instant touched, boolean contactLeft) {

	/** Whose turn it is to answer. */
	enum Owner {

		BOT, QUEUE, PERSON, CLOSED;

		@JsonValue
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** One more message; its number is {@link #last} of the result. */
	Conversation spoke(Instant now) {
		refuseWhenClosed();
		return new Conversation(id, tokenHash, owner, version, last + 1, reason, urgent, waitingSince, person, speaker, notice, now, contactLeft);
	}

	/** Whether the assistant may still say this. Urgent advice never depends on a race: only a person makes it needless. */
	boolean admits(Reply reply, int readAt) {
		if (reply.urgent()) return owner == Owner.BOT || owner == Owner.QUEUE;
		return owner == Owner.BOT && version == readAt;
	}

	/** The visitor waits for a person from now on. Who waits already keeps the place and can only become more urgent. */
	Conversation queued(@Nullable String why, boolean urgently, Instant now) {
		refuseWhenClosed();
		if (owner == Owner.QUEUE) {
			var worse = urgently && !urgent;
			return new Conversation(id, tokenHash, owner, version, last, worse && why != null ? why : reason, urgent || urgently,
					waitingSince, person, speaker, notice, now, contactLeft);
		}
		return new Conversation(id, tokenHash, Owner.QUEUE, version + 1, last, why, urgently, now, null, null, notice, now, contactLeft);
	}

	/** The first of two who try has it; the other one is told. */
	Conversation claimedBy(long who, String name, Instant now) {
		refuseWhenClosed();
		if (owner == Owner.PERSON) throw new Refused(Refused.Code.TAKEN, "This conversation is with " + speaker + ".");
		return new Conversation(id, tokenHash, Owner.PERSON, version + 1, last, reason, urgent, waitingSince, who, name, notice, now,
				contactLeft);
	}

	/** The person who has it hands it to a colleague. */
	Conversation passedOn(long to, String name, Instant now) {
		return new Conversation(id, tokenHash, Owner.PERSON, version + 1, last, reason, urgent, waitingSince, to, name, notice, now, contactLeft);
	}

	/** Back into the queue; the wait begins anew, because the visitor had somebody until now. */
	Conversation requeued(Instant now) {
		if (owner != Owner.PERSON) throw new IllegalStateException("only a person's conversation goes back to the queue, and the owner is " + owner);
		return new Conversation(id, tokenHash, Owner.QUEUE, version + 1, last, reason, urgent, now, null, null, notice, now, contactLeft);
	}

	/** The same with another newest message. */
	Conversation at(int number) {
		return new Conversation(id, tokenHash, owner, version, number, reason, urgent, waitingSince, person, speaker, notice, touched, contactLeft);
	}

	/** Whether this person may write here. */
	boolean isWith(long who) {
		return owner == Owner.PERSON && person != null && person == who;
	}

	/** Nobody is waited for any more. A person's conversation is given back by that person, not by the visitor. */
	Conversation backToBot(Instant now) {
		refuseWhenClosed();
		if (owner == Owner.BOT) return this;
		if (owner == Owner.PERSON) throw new Refused(Refused.Code.TAKEN, "This conversation is with " + speaker + ".");
		return givenToBot(now);
	}

	/** The person who has it hands it to the assistant. */
	Conversation givenBack(Instant now) {
		if (owner != Owner.PERSON) throw new IllegalStateException("only a person gives back, and the owner is " + owner);
		return givenToBot(now);
	}

	/** Nothing more is said here. */
	Conversation closed(Instant now) {
		if (owner == Owner.CLOSED) return this;
		return new Conversation(id, tokenHash, Owner.CLOSED, version + 1, last, null, false, null, null, null, notice, now, contactLeft);
	}

	private Conversation givenToBot(Instant now) {
		return new Conversation(id, tokenHash, Owner.BOT, version + 1, last, null, false, null, null, null, notice, now, contactLeft);
	}

	void refuseWhenClosed() {
		if (owner == Owner.CLOSED) throw new Refused(Refused.Code.CLOSED, "This conversation is closed.");
	}
}
