package dev.glabella.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What opens one conversation: 256 random bits. Only its SHA-256 is stored and looked up, so neither the database nor the time of
 * an index search tells anything about a token.
 */
record Token(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();
	private static final String FORM = "[A-Za-z0-9_-]{43}";

	static Token mint() {
		var bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** A header's content, if it can be a token at all. */
	static Optional<Token> read(@Nullable String header) {
		return Optional.ofNullable(header).filter(value -> value.matches(FORM)).map(Token::new);
	}

	String hash() {
		return hash(value);
	}

	/** SHA-256 in hexadecimal digits: what is stored of a secret. */
	static String hash(String secret) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(digest);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	@Override
	public String toString() {
		return "Token[…]";   // must not reach a log
	}
}
