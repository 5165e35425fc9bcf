package dev.glabella.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that no call of ours needs before a byte of them is read; Tomcat itself limits only forms. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

	static final int MOST_BYTES = 64 * 1024;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		if (request.getContentLengthLong() > MOST_BYTES) refuse(response, HttpStatus.CONTENT_TOO_LARGE);
		else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) refuse(response, HttpStatus.LENGTH_REQUIRED);
		else chain.doFilter(request, response);
	}

	private static void refuse(HttpServletResponse response, HttpStatus status) {
		response.setHeader(HttpHeaders.CONNECTION, "close");   // or Tomcat would read the rest to reuse the connection
		response.setStatus(status.value());
	}
}
