package dev.glabella.accounts;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hashes passwords with Argon2id. The scheme stands before each hash, so another one can follow later. Each hash takes 19 MB and a noticeable
 * part of a second; a few run at once, the others wait.
 */
@Component
class Passwords {

	private static final String SCHEME = "argon2";
	/** OWASP's least: 19 MiB, two passes, one lane. */
	private static final Argon2PasswordEncoder ARGON2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
	private static final long PATIENCE_SECONDS = 10;

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder(SCHEME, Map.of(SCHEME, ARGON2));
	private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
	/** Made when the first password is checked, whoever's it is: a server should not start later for it. */
	private final SingletonSupplier<String> nobodys = SingletonSupplier.of(() -> encoder.encode(Secret.mint().value()));

	String hash(String password) {
		return bounded(() -> encoder.encode(password));
	}

	/** Takes as long for an account that does not exist, or has no password yet, as for any other. */
	boolean matches(String password, @Nullable String hash) {
		var nobodys = this.nobodys.obtain();
		var same = bounded(() -> encoder.matches(password, hash == null ? nobodys : hash));
		return same && hash != null;
	}

	/** Whether the hash was made with less than what is asked for now. */
	boolean outdated(String hash) {
		return encoder.upgradeEncoding(hash);
	}

	private <T> T bounded(Supplier<T> work) {
		try {
			if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Refused("Too many people are signing in. Try again in a moment.");
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting to check a password", stopping);
		}
		try {
			return work.get();
		} finally {
			atOnce.release();
		}
	}
}
