package dev.glabella.chat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor reads off one device and types on another: ten of thirty letters and digits that do not look alike (49 random bits).
 * It is stored as its SHA-256, works once, and not for long.
 */
record DeviceCode(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();
	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
	private static final int LENGTH = 10;
	private static final int LONGEST = 40;

	static DeviceCode mint() {
		return new DeviceCode(RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(at -> LETTERS.substring(at, at + 1)).collect(Collectors.joining()));
	}

	/** What somebody typed, in capitals or not and however it is spaced, if it can be a code at all. */
	static Optional<DeviceCode> read(@Nullable String typed) {
		if (typed == null || typed.length() > LONGEST) return Optional.empty();
		var value = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
		return value.matches("[" + LETTERS + "]{" + LENGTH + "}") ? Optional.of(new DeviceCode(value)) : Optional.empty();
	}

	/** In two halves: easier to read off. */
	String shown() {
		return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
	}

	String hash() {
		return Token.hash(value);
	}

	@Override
	public String toString() {
		return "DeviceCode[…]";   // must not reach a log
	}
}
