package dev.glabella.accounts;

import java.util.Set;

/**
 * These sessions of an account are over: signed out, expired, or ended with a change of the account. Published in the transaction that ends
 * them; whoever holds sockets for them closes those.
 * @param sessions numbers as in {@link StaffAuthentication#session()}
 */
public record SessionsEnded(long account, Set<Long> sessions) {

	public SessionsEnded {
		sessions = Set.copyOf(sessions);
	}
}
