package dev.glabella.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the server sends over the socket; see {@code docs/chat-protocol.md}. */
sealed interface Frame {

	/** A stored message; to its sender it is the acknowledgement. */
	record Stored(Message message, Visit visit) implements Frame {

		@JsonProperty
		String type() {
			return "message";
		}
	}

	/** How the conversation stands now. */
	record Standing(Visit visit) implements Frame {

		@JsonProperty
		String type() {
			return "visit";
		}
	}

	/** Somebody on the other side is writing, or no longer. */
	record Typing(Author author, boolean on) implements Frame {

		@JsonProperty
		String type() {
			return "typing";
		}
	}

	/** A message was not stored. */
	record NotStored(@Nullable String clientId, String code, String detail, @Nullable Integer retryAfter) implements Frame {

		@JsonProperty
		String type() {
			return "refused";
		}

		static NotStored because(@Nullable String clientId, Refused refused) {
			return new NotStored(clientId, refused.code().code(), refused.detail(), refused.retryAfter());
		}
	}
}
