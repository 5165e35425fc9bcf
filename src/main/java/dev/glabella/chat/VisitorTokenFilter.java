package dev.glabella.chat;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the header {@code Visitor-Token}; a call without a good one stays anonymous and meets the rules of the chain. */
class VisitorTokenFilter extends OncePerRequestFilter {

	static final String HEADER = "Visitor-Token";

	private final Visits visits;

	VisitorTokenFilter(Visits visits) {
		this.visits = visits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Token.read(request.getHeader(HEADER)).flatMap(visits::by).map(Visitor::of)
			.ifPresent(visitor -> SecurityContextHolder.setContext(new SecurityContextImpl(new VisitorAuthentication(visitor))));
		chain.doFilter(request, response);
	}
}
