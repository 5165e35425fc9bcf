package dev.glabella.accounts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One person's account. It is never deleted, because the audit names it; it is disabled.
 * @param name as visitors read it
 * @param password its hash; null until the invitation is accepted
 * @param factorSecret of the second factor, in base 32; null without one
 * @param factorStep the newest time step whose code was used
 */
record Account(long id, String email, String name, Role role, boolean enabled, @Nullable String password, @Nullable String factorSecret,
		long factorStep, Instant created, @Nullable Instant signedIn) {

	static final int LONGEST_NAME = 60;

	/** A name without control characters and needless blanks. */
	static String checkedName(String typed) {
		var name = typed.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip().replaceAll("\\s+", " ");
		if (name.isEmpty()) throw new Refused("Enter the name that visitors will read.");
		if (name.length() > LONGEST_NAME) throw new Refused("The name has " + LONGEST_NAME + " characters at most.");
		return name;
	}

	public boolean accepted() {
		return password != null;
	}

	/** Whether somebody can sign in with it. */
	boolean open() {
		return enabled && accepted();
	}

	public boolean hasSecondFactor() {
		return factorSecret != null;
	}

	StaffMember member() {
		return new StaffMember(id, name, role);
	}
}
