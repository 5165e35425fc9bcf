package dev.glabella.alerts;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something to be sent once over one channel.
 * @param event names it for the receiver, the same for each try
 * @param attempts how often it was tried
 */
record Delivery(long id, Channel channel, String event, Type type, long conversation, @Nullable String reason, boolean urgent, Instant since, Instant created, int attempts) {

	/** How it is sent. */
	enum Channel {MAIL, WEBHOOK}

	/** What happened. */
	enum Type {

		HAND_OFF_UNCLAIMED("hand-off.unclaimed"), CONTACT_ASKED("contact.asked"), CONTACT_OVERDUE("contact.overdue");

		final String code;

		Type(String code) {
			this.code = code;
		}

		static Type of(String code) {
			for (var type : values()) if (type.code.equals(code)) return type;
			throw new IllegalArgumentException("no alert is of type " + code.toLowerCase(Locale.ROOT));
		}
	}
}
