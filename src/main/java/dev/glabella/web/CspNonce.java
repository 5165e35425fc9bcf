package dev.glabella.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request the nonce that allows its inline import map; templates write it as {@code ${cspNonce}}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CspNonce extends OncePerRequestFilter {

	static final String ATTRIBUTE = "cspNonce";

	private static final SecureRandom RANDOM = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var bytes = new byte[18];
		RANDOM.nextBytes(bytes);
		request.setAttribute(ATTRIBUTE, Base64.getEncoder().encodeToString(bytes));
		chain.doFilter(request, response);
	}
}
