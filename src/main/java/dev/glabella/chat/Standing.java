package dev.glabella.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands, as staff may know it.
 * @param owner {@code bot}, {@code queue}, {@code person} or {@code closed}
 * @param version raised by each change of the owner
 * @param last number of the newest message
 * @param reason code of the hand-off that the visitor waits for or was claimed under
 * @param person number of the staff account that has it, {@code speaker} its name
 */
public record Standing(long id, String owner, int version, int last, @Nullable String reason, boolean urgent, @Nullable Instant waitingSince,
		@Nullable Long person, @Nullable String speaker, boolean contactLeft, Instant touched) {

	static Standing of(Conversation conversation) {
		return new Standing(conversation.id(), conversation.owner().code(), conversation.version(), conversation.last(), conversation.reason(), conversation.urgent(),
				conversation.waitingSince(), conversation.person(), conversation.speaker(), conversation.contactLeft(), conversation.touched());
	}

	/** Whether a visitor waits for a person. */
	public boolean waits() {
		return owner.equals("queue");
	}

	/** Whether it is with this person. */
	public boolean isWith(long who) {
		return owner.equals("person") && person != null && person == who;
	}
}
