package dev.glabella.editorial;

import java.time.Instant;
import java.time.LocalDate;

import dev.glabella.knowledge.Review;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed a topic off, or took back every sign-off it had; entries are never changed.
 * @param hash of the text that was read; null where sign-offs were taken back
 * @param by the name at that time
 * @param on the day, where the clinic is
 */
record ReviewEvent(long id, String topic, @Nullable String hash, long account, String by, LocalDate on, Instant at) {

	public boolean signs() {
		return hash != null;
	}

	Review review() {
		if (hash == null) throw new IllegalStateException("entry " + id + " takes sign-offs back");
		return new Review(topic, by, on, hash);
	}
}
