package dev.glabella.chat;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The line of those who wait for a person: tells a visitor the place in it and the wait that was measured lately, while somebody is there to serve it. */
@Component
class Line {

	private final Conversations conversations;
	private final ObjectProvider<Attendance> attendance;   // late, because the desk's own beans need the chat

	Line(Conversations conversations, ObjectProvider<Attendance> attendance) {
		this.conversations = conversations;
		this.attendance = attendance;
	}

	Visit visit(Conversation conversation) {
		var people = conversation.owner() == Conversation.Owner.QUEUE ? attendance.getIfAvailable() : null;
		if (people == null || !people.anybody()) return Visit.of(conversation, null, null);
		return Visit.of(conversation, place(conversation.id()), minutes(people.usualWait().orElse(null)));
	}

	private @Nullable Integer place(long id) {
		int index = conversations.line().indexOf(id);
		return index < 0 ? null : index + 1;
	}

	/** Rounded up: who waits a little less than told is not let down. */
	private static @Nullable Integer minutes(@Nullable Duration wait) {
		return wait == null ? null : (int) Math.max(1, (wait.toSeconds() + 59) / 60);
	}
}
