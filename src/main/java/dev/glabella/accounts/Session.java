package dev.glabella.accounts;

import java.time.Instant;

/**
 * One browser's session.
 * @param complete false while the second step of signing in is still to come
 * @param address from where it was opened
 */
record Session(long id, long account, boolean complete, String address, Instant started, Instant used) {}
