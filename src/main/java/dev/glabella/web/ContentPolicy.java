package dev.glabella.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Writes the content security policy: everything from our own origin, inline scripts by nonce, framed by nobody but the panel's hosts. */
class ContentPolicy implements HeaderWriter {

	private static final String POLICY = """
			default-src 'self'; script-src 'self' 'nonce-%s'; style-src 'self' 'nonce-%s'; img-src 'self' data:; \
			object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors %s""";

	private static final RequestMatcher PANEL = PathPatternRequestMatcher.withDefaults().matcher("/embed");

	private final String embedOrigins;

	ContentPolicy(WebSettings settings) {
		this.embedOrigins = String.join(" ", settings.embedOrigins());
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		var nonce = request.getAttribute(CspNonce.ATTRIBUTE);
		var ancestors = PANEL.matches(request) ? embedOrigins : "'none'";
		response.setHeader("Content-Security-Policy", POLICY.formatted(nonce, nonce, ancestors));
	}
}
