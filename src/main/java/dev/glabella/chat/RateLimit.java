package dev.glabella.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A token bucket for each key: so many at once, then so many a minute. Full buckets are forgotten, so the map holds only keys that
 * were busy within the last refill. Safe for use by several threads.
 */
class RateLimit<K> {

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final long burst;
	private final long nanosPerToken;
	private final int mostKeys;
	private final Clock clock;
	private final Map<K, Long> emptyAt = new HashMap<>();   // the moment at which the bucket would have been filled from nothing

	RateLimit(int burst, int perMinute, int mostKeys, Clock clock) {
		if (burst < 1 || perMinute < 1) throw new IllegalArgumentException("a limit lets something pass, got " + burst + " and " + perMinute);
		this.burst = burst;
		this.nanosPerToken = MINUTE / perMinute;
		this.mostKeys = mostKeys;
		this.clock = clock;
	}

	/** Takes one token. Empty when there was one, else how long until there is. */
	synchronized Optional<Duration> take(K key) {
		var now = nanos();
		if (emptyAt.size() >= mostKeys) emptyAt.values().removeIf(filled -> filled <= now - burst * nanosPerToken);
		if (emptyAt.size() >= mostKeys && !emptyAt.containsKey(key)) return Optional.of(Duration.ofNanos(nanosPerToken));
		var since = Math.clamp(emptyAt.getOrDefault(key, Long.MIN_VALUE), now - burst * nanosPerToken, now);   // a clock may step back
		var passes = now - since >= nanosPerToken;
		emptyAt.put(key, passes ? since + nanosPerToken : since);
		return passes ? Optional.empty() : Optional.of(Duration.ofNanos(nanosPerToken - (now - since)));
	}

	private long nanos() {
		var now = clock.instant();
		return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
	}
}
