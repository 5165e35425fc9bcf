package dev.glabella.marking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Names what is learned from by its digest: the same name stands for the same lesson. */
final class LessonName {

	/** Of a lesson that there is nothing to learn from. */
	static final String NOTHING = "";

	private LessonName() {}

	/** @param parts constants and texts, in an order of their own */
	static String of(Stream<?> parts) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			parts.forEach(part -> digest.update((part + "\0").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}
}
