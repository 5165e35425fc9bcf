package dev.glabella.chat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets one transaction of this server at a time change a conversation, before the database is asked for the row. With H2, a transaction that waited for a row and is then rolled
 * back also undoes what the one before it had committed, see {@code docs/decisions/one-writer-at-a-time.md}; whoever does not wait cannot. A transaction changes one conversation at most, so
 * that two conversations may share a gate.
 */
@Component
class Turnstile {

	private static final int GATES = 256;
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ReentrantLock[] gates = Stream.generate(() -> new ReentrantLock(true)).limit(GATES).toArray(ReentrantLock[]::new);

	/**
	 * Until the current transaction is through, no other of this server gets past here with that conversation.
	 * @throws CannotAcquireLockException when another one takes too long
	 */
	void pass(long conversation) {
		var gate = gates[Math.floorMod(conversation, GATES)];
		try {
			if (!gate.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw new CannotAcquireLockException("conversation " + conversation + " is being changed for more than " + PATIENCE.toSeconds() + " s");
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new CannotAcquireLockException("interrupted while waiting for conversation " + conversation, stopping);
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				gate.unlock();
			}
		});
	}
}
