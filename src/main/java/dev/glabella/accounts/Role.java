package dev.glabella.accounts;

import java.util.Locale;

/** What somebody does at the clinic, and so what they may open. Nobody has two; no role contains another. */
public enum Role {

	TRAINEE, AGENT, SUPERVISOR, CLINICIAN, ADMIN;

	/** As people read it. */
	public String label() {
		return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
	}

	/** The authority that Spring Security knows it by; {@code hasRole} wants only {@link #name()}. */
	public String authority() {
		return "ROLE_" + name();
	}

	/** Admins invite everybody, supervisors those whom they lead. */
	boolean mayInvite(Role invited) {
		return this == ADMIN || this == SUPERVISOR && (invited == TRAINEE || invited == AGENT);
	}
}
