package dev.glabella.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A token bucket for each key: so many tries at once, then one each time that a period has passed. A try is taken before it is made, so
 * that many at once cannot slip through, and given back when it succeeds. Nobody is locked out for good. Safe for use by several threads.
 */
class FailureLimit<K> {

	private static final int MOST_KEYS = 100_000;

	private final int burst;
	private final long period;
	private final Clock clock;
	/** The moment at which the bucket would have been filled from nothing; the longest untouched first. */
	private final Map<K, Long> filledFrom = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, Long> eldest) {
			return size() > MOST_KEYS;
		}
	};

	FailureLimit(int burst, Duration period, Clock clock) {
		this.burst = burst;
		this.period = period.toMillis();
		this.clock = clock;
	}

	/** Empty when the try may be made, else how long until one may. */
	synchronized Optional<Duration> take(K key) {
		var now = clock.millis();
		var from = Math.clamp(filledFrom.getOrDefault(key, Long.MIN_VALUE), now - burst * period, now);   // a clock may step back
		var passes = now - from >= period;
		filledFrom.put(key, passes ? from + period : from);
		return passes ? Optional.empty() : Optional.of(Duration.ofMillis(period - (now - from)));
	}

	synchronized void giveBack(K key) {
		filledFrom.computeIfPresent(key, (same, from) -> from - period);
	}

	synchronized void forget(K key) {
		filledFrom.remove(key);
	}

	/** Whether the next try would be refused. */
	synchronized boolean isEmpty(K key) {
		return clock.millis() - filledFrom.getOrDefault(key, Long.MIN_VALUE / 2) < period;
	}
}
