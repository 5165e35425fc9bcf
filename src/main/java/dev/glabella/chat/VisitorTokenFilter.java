package dev.glabella.chat;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Reads the header {@code Visitor-Token}; a call without a good one stays anonymous and meets the rules of the chain. */
class VisitorTokenFilter extends OncePerRequestFilter {

	static final String HEADER = "Visitor-Token";

	private final Visits visits;
	private final JsonMapper json;

	VisitorTokenFilter(Visits visits, JsonMapper json) {
		this.visits = visits;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			Token.read(request.getHeader(HEADER)).flatMap(visits::by).map(Visitor::of)
				.ifPresent(visitor -> SecurityContextHolder.setContext(new SecurityContextImpl(new VisitorAuthentication(visitor))));
		}
		catch (DataAccessException | TransactionException failure) {
			logger.error("A visitor's token could not be looked up", failure);
			// An unreachable database says nothing about the token: the visitor must not be told that it is dead.
			VisitSecurity.refuse(response, json, VisitProblems.unavailable());
			return;
		}
		chain.doFilter(request, response);
	}
}
