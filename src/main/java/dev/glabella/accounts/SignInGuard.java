package dev.glabella.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Slows guessing down: tightly for one name from one address, loosely for all names from one address and for one name from all addresses.
 * The last limit spares addresses from which somebody signed in with that name before, so a crowd that guesses cannot keep its owner out.
 * Names count whether they exist or not.
 */
@Component
class SignInGuard {

	private static final int KNOWN_AT_MOST = 10_000;

	/** One name from one network. */
	private record Pair(String name, String network) {}

	private final FailureLimit<Pair> pairs;
	private final FailureLimit<String> networks;
	private final FailureLimit<String> names;
	private final FailureLimit<Long> codes;
	private final Set<Pair> known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Pair, Boolean> eldest) {
			return size() > KNOWN_AT_MOST;
		}
	}));

	SignInGuard(Clock clock) {
		this.pairs = new FailureLimit<>(5, Duration.ofMinutes(1), clock);
		this.networks = new FailureLimit<>(50, Duration.ofSeconds(15), clock);
		this.names = new FailureLimit<>(100, Duration.ofSeconds(36), clock);
		this.codes = new FailureLimit<>(5, Duration.ofMinutes(1), clock);
	}

	/** Empty when a password may be tried, else how long until one may. */
	Optional<Duration> take(String name, Address address) {
		var pair = new Pair(name, address.network());
		var wait = pairs.take(pair);
		if (wait.isPresent()) return wait;
		wait = networks.take(pair.network());
		if (wait.isPresent()) return wait;
		wait = names.take(name);
		return known.contains(pair) ? Optional.empty() : wait;
	}

	void succeeded(String name, Address address) {
		var pair = new Pair(name, address.network());
		pairs.forget(pair);
		networks.giveBack(pair.network());
		names.giveBack(name);
		known.add(pair);
	}

	/** Whether this failure was the last one for now; worth an entry in the audit, once. */
	boolean exhausted(String name, Address address) {
		return pairs.isEmpty(new Pair(name, address.network()));
	}

	/** As {@link #take}, for the codes of an account's second factor. Only who knows the password comes this far. */
	Optional<Duration> takeCode(long account) {
		return codes.take(account);
	}

	void codeSucceeded(long account) {
		codes.forget(account);
	}
}
