package dev.glabella.assistant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how a message was judged, because many visitors ask the same. It lives and ends with a {@link Mind}, so a change of the content forgets all.
 * <p>
 * It keeps no text of a visitor, only its digest, and nothing of messages that go to a person: those are about somebody. Safe for use by many threads.
 */
class Memory {

	private static final int MOST = 2_000;

	private final Cache<Asked, Judgement> judgements = Caffeine.newBuilder().maximumSize(MOST).build();

	/** All that a judgement depends on besides the mind: a sign-off may end overnight. */
	private record Asked(Dialogue dialogue, String digest, @Nullable String chosen, LocalDate day) {}

	/** The judgement made before, else a new one. */
	Judgement recall(Dialogue dialogue, String message, @Nullable String chosen, LocalDate day, Supplier<Judgement> judge) {
		var asked = new Asked(dialogue, digest(message), chosen, day);
		var known = judgements.getIfPresent(asked);
		if (known != null) return known;
		var judgement = judge.get();
		if (isForAnybody(judgement.verdict())) judgements.put(asked, judgement);
		return judgement;
	}

	private static boolean isForAnybody(Verdict verdict) {
		return !(verdict instanceof Verdict.Urgent || verdict instanceof Verdict.Handoff);
	}

	private static String digest(String message) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}
}
