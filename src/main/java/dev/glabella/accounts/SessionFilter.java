package dev.glabella.accounts;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the cookie; a request without a good one stays anonymous and meets the rules of its chain. */
class SessionFilter extends OncePerRequestFilter {

	private final StaffSessions sessions;

	SessionFilter(StaffSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		StaffCookie.read(request).flatMap(sessions::authenticate)
			.ifPresent(staff -> SecurityContextHolder.setContext(new SecurityContextImpl(staff)));
		chain.doFilter(request, response);
	}

	/** The chain decides anew when an asynchronous answer is dispatched. */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}
}
