package dev.glabella.accounts;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords as in RFC 6238, with the values every authenticator app knows: SHA-1, 30 seconds, six digits. */
record Totp(String secret) {

	private static final SecureRandom RANDOM = new SecureRandom();
	private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	private static final int SECONDS = 30;
	/** Clocks of telephones are off by some seconds, and typing takes time. */
	private static final int STEPS_EITHER_WAY = 1;

	Totp {
		if (!secret.matches("[" + BASE_32 + "]{32}")) throw new Refused("The key of the second step is damaged. Begin again.");
	}

	static Totp mint() {
		return new Totp(randomBase32(32));
	}

	static String randomBase32(int characters) {
		return RANDOM.ints(characters, 0, 32).mapToObj(i -> String.valueOf(BASE_32.charAt(i))).reduce("", String::concat);
	}

	/** The time step this code belongs to, if it is right now. */
	OptionalLong stepOf(String code, Instant now) {
		var current = now.getEpochSecond() / SECONDS;
		for (var step = current - STEPS_EITHER_WAY; step <= current + STEPS_EITHER_WAY; step++) {
			if (MessageDigest.isEqual(codeAt(step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8))) return OptionalLong.of(step);
		}
		return OptionalLong.empty();
	}

	String codeAt(Instant now) {
		return codeAt(now.getEpochSecond() / SECONDS);
	}

	/** What the QR code says to the app. */
	String uri(String account) {
		return "otpauth://totp/Glabella:" + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret + "&issuer=Glabella";
	}

	/** In groups of four, for who types it. */
	String spaced() {
		return secret.replaceAll("(.{4})(?!$)", "$1 ");
	}

	private String codeAt(long step) {
		try {
			var mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(bytes(), "RAW"));
			var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fff_ffff;
			return "%06d".formatted(number % 1_000_000);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has HmacSHA1", e);
		}
	}

	private byte[] bytes() {
		var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
		var held = 0L;
		var bits = 0;
		for (var letter : secret.toCharArray()) {
			held = held << 5 | BASE_32.indexOf(letter);
			bits += 5;
			if (bits < 8) continue;
			bits -= 8;
			bytes.put((byte) (held >> bits));
		}
		return bytes.array();
	}
}
