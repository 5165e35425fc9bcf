package dev.glabella.accounts;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Carries a session's secret. Over TLS its name forbids other hosts and unsafe connections to set it; without TLS browsers refuse that name. */
class StaffCookie {

	static final String NAME = "glabella-staff";

	private StaffCookie() {}

	static String name(HttpServletRequest request) {
		return request.isSecure() ? "__Host-" + NAME : NAME;
	}

	static Optional<Secret> read(HttpServletRequest request) {
		if (request.getCookies() == null) return Optional.empty();
		return Stream.of(request.getCookies()).filter(cookie -> cookie.getName().equals(name(request))).map(Cookie::getValue).findFirst()
			.flatMap(Secret::read);
	}

	static void write(HttpServletRequest request, HttpServletResponse response, Secret secret) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, secret.value()).build().toString());
	}

	static void remove(HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
	}

	/** Lax and not Strict: who follows a link to the desk from a mail is signed in there; what changes something needs a CSRF token. */
	private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
		return ResponseCookie.from(name(request), value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax");
	}
}
