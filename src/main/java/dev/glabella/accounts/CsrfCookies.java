package dev.glabella.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Keeps the CSRF token in a cookie that our scripts can read; over TLS under a name that no other host can set. */
class CsrfCookies implements CsrfTokenRepository {

	private final CookieCsrfTokenRepository plain = cookies("XSRF-TOKEN");
	private final CookieCsrfTokenRepository secure = cookies("__Host-XSRF-TOKEN");

	private static CookieCsrfTokenRepository cookies(String name) {
		var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
		cookies.setCookieName(name);
		cookies.setCookiePath("/");
		cookies.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
		return cookies;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return of(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		of(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return of(request).loadToken(request);
	}

	private CookieCsrfTokenRepository of(HttpServletRequest request) {
		return request.isSecure() ? secure : plain;
	}
}
