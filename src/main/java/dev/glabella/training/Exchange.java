package dev.glabella.training;

import java.time.Instant;
import java.util.List;

import dev.glabella.marking.HandOver;
import org.jspecify.annotations.Nullable;

/**
 * What the patient said and what was replied.
 * @param number from 1, without gaps
 * @param node what she asked about
 * @param before where the talk stood before the reply, so that it can be marked again or taken back
 * @param clientId what the page called the reply, so that one sent twice is known
 * @param reply null until there is one
 * @param lookedUp how many topics the trainee opened before replying
 * @param hint what the coach said about the reply
 * @param marked what came of it; null until there is a reply
 */
public record Exchange(int number, String node, List<String> says, Standing before, @Nullable String clientId, @Nullable String reply, @Nullable HandOver handOver, @Nullable Instant repliedAt, int lookedUp, @Nullable String hint,
		@Nullable Marked marked) {}
