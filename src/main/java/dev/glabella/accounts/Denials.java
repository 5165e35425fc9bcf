package dev.glabella.accounts;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Tells who may not pass what to do about it: sign in, load the page anew, or ask for another role. */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final JsonMapper json;

	Denials(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException denied) throws IOException {
		if (isCall(request)) {
			refuse(response, HttpStatus.UNAUTHORIZED, "signed-out", "You are signed out. Sign in again.");
			return;
		}
		var signIn = UriComponentsBuilder.fromPath("/sign-in");
		if (request.getMethod().equals("GET")) signIn.queryParam("next", request.getRequestURI());
		response.sendRedirect(signIn.encode().toUriString());
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
		var stale = denied instanceof CsrfException;
		if (isCall(request)) {
			refuse(response, HttpStatus.FORBIDDEN, stale ? "stale-page" : "forbidden",
					stale ? "This page is out of date. Load it again." : "This is not for your role.");
			return;
		}
		request.setAttribute("stalePage", stale);
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	private static boolean isCall(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

	private void refuse(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
		var problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("code", code);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.writeValue(response.getOutputStream(), problem);
	}
}
