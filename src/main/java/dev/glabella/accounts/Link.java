package dev.glabella.accounts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A link that lets somebody set a password once, without being signed in.
 * @param account whose password; null for the link of the first start, which opens an account
 */
record Link(long id, Purpose purpose, @Nullable Long account, Instant issued, Instant expires) {

	/** What it is for, and the page that takes it. */
	enum Purpose {

		SET_UP("/set-up"), INVITATION("/invitation"), RESET("/new-password");

		final String path;

		Purpose(String path) {
			this.path = path;
		}

		/** The secret stands behind the #: browsers send that part neither to servers nor to other pages, so no log holds it. */
		String address(String base, Secret secret) {
			return base + path + "#" + secret.value();
		}
	}

	boolean expiredAt(Instant now) {
		return !now.isBefore(expires);
	}
}
