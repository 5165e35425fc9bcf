package dev.glabella.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;

/**
 * A clinician's sign-off of one text.
 * @param topic id of the topic that was read
 * @param by who read it
 * @param on the day
 * @param hash SHA-256, in hex, of the text that was read; another text needs another sign-off
 */
public record Review(String topic, String by, LocalDate on, String hash) {

	static final Period LASTS = Period.ofYears(1);

	/** Whether this sign-off is of the topic as it reads now, and still holds on that day. */
	public boolean covers(Topic topic, LocalDate today) {
		return topic.id().equals(this.topic) && !overdue(today) && hash.equalsIgnoreCase(hashOf(topic));
	}

	/** Whether so much time went by that the text has to be read again. */
	public boolean overdue(LocalDate today) {
		return on.plus(LASTS).isBefore(today);
	}

	/**
	 * What a sign-off vouches for, as one number: title, short answer, longer answer and the statements of the facts. How
	 * lines are wrapped is no part of it; neither are phrasings, related topics and the clinic's own rules.
	 */
	public static String hashOf(Topic topic) {
		var read = new StringBuilder();
		append(read, "title", topic.title());
		append(read, "short", topic.shortAnswer());
		append(read, "more", topic.longAnswer());
		topic.facts().forEach(fact -> append(read, fact.optional() ? "may" : "must", fact.say()));
		return HexFormat.of().formatHex(sha256().digest(read.toString().getBytes(StandardCharsets.UTF_8)));
	}

	private static void append(StringBuilder read, String kind, String text) {
		read.append(kind).append('=').append(text.strip().replaceAll("[ \\t]*\\n(?!\\n|[ \\t]*- )[ \\t]*|[ \\t]+", " ")).append('\0');
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}
}
