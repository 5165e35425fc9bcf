package dev.glabella.desk;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One time a conversation was handed over, as it stands now.
 * @param conversation null once it was erased
 * @param reason code of the hand-off; {@code taken} when a person took the chat from the assistant
 * @param toldAt when the visitor was told that nobody is free
 * @param claimedBy number of the first person's account
 * @param repliedAt when a person first wrote
 * @param outcome a code such as {@code answered}, {@code unanswered} or {@code left}; null while it goes on
 * @param rating by the visitor, 1 to 5
 */
public record HandOff(long id, @Nullable Long conversation, @Nullable String reason, boolean urgent, Instant askedAt, @Nullable Instant toldAt, @Nullable Instant claimedAt,
		@Nullable Long claimedBy, @Nullable Instant repliedAt, @Nullable Instant endedAt, @Nullable String outcome, @Nullable Integer rating) {

	/** How long the visitor waited for a person's first words; null while there are none. */
	public @Nullable Duration waited() {
		return repliedAt == null ? null : Duration.between(askedAt, repliedAt);
	}
}
