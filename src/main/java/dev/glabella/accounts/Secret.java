package dev.glabella.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** 256 random bits that open a session or a link. Only their SHA-256 is stored and looked up. */
record Secret(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();
	private static final String FORM = "[A-Za-z0-9_-]{43}";

	static Secret mint() {
		var bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** What somebody sent, if it can be one at all. */
	static Optional<Secret> read(@Nullable String text) {
		return Optional.ofNullable(text).filter(value -> value.matches(FORM)).map(Secret::new);
	}

	String hash() {
		return hash(value);
	}

	/** Enough for what is random and long; passwords need more. */
	static String hash(String random) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(random.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	@Override
	public String toString() {
		return "Secret[…]";   // must not reach a log
	}
}
