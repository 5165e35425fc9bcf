package dev.glabella.accounts;

import java.io.Serial;
import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in staff member, read from the database for this one request. */
public final class StaffAuthentication extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final StaffMember member;
	private final long session;

	StaffAuthentication(StaffMember member, long session) {
		super(List.of(new SimpleGrantedAuthority(member.role().authority())));
		this.member = member;
		this.session = session;
		setAuthenticated(true);
	}

	/** Number of the session, as in {@link SessionsEnded}. It is no secret and opens nothing. */
	public long session() {
		return session;
	}

	/** The account's number: names change and need not be unique. */
	@Override
	public String getName() {
		return Long.toString(member.id());
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public StaffMember getPrincipal() {
		return member;
	}
}
