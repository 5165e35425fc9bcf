package dev.glabella.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the server from elsewhere.
 * @param allowedOrigins exact origins, besides the own one, that may open the chat's socket and call its API
 * @param embedOrigins sources in the sense of a content policy that may frame the panel
 */
@ConfigurationProperties("glabella.web")
public record WebSettings(@DefaultValue List<String> allowedOrigins, @DefaultValue("'self'") List<String> embedOrigins) {

	public WebSettings {
		allowedOrigins.forEach(WebSettings::checkOrigin);
		embedOrigins.stream().filter(origin -> !origin.equals("'self'")).forEach(WebSettings::checkOrigin);
	}

	private static void checkOrigin(String origin) {
		if (!origin.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")) {
			throw new IllegalArgumentException("an origin looks like https://clinic.example and has no path or wildcard, got " + origin);
		}
	}
}
