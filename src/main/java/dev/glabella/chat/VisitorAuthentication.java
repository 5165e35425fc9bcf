package dev.glabella.chat;

import java.io.Serial;
import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who holds a token is a visitor and nothing more: no authority comes with it. */
class VisitorAuthentication extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient Visitor visitor;

	VisitorAuthentication(Visitor visitor) {
		super(List.of());
		this.visitor = visitor;
		setAuthenticated(true);
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Visitor getPrincipal() {
		return visitor;
	}
}
