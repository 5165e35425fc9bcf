package dev.glabella.chat;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import tools.jackson.databind.json.JsonMapper;

import dev.glabella.web.WebSettings;

/**
 * Guards the visitor's addresses. A visitor carries a token in a header of our own and no cookie: a foreign page can neither send the
 * header nor make a browser send it, so there is nothing for a CSRF token to protect.
 */
@Configuration(proxyBeanMethods = false)
class VisitSecurity {

	@Bean
	@Order(10)
	SecurityFilterChain visitorChain(HttpSecurity http, Visits visits, WebSettings web, JsonMapper json) {
		return http
			.securityMatcher("/api/visits", "/api/visits/**", "/api/visit", "/api/visit/**", "/ws")
			.authorizeHttpRequests(requests -> requests
				.requestMatchers(POST, "/api/visits", "/api/visits/continued").permitAll()
				.requestMatchers(GET, "/ws").permitAll()   // the CONNECT frame carries the token
				.requestMatchers("/api/visit", "/api/visit/**").authenticated()
				.anyRequest().denyAll())
			.addFilterBefore(new VisitorTokenFilter(visits, json), AuthorizationFilter.class)
			.exceptionHandling(errors -> errors
				.authenticationEntryPoint((request, response, denied) -> refuse(response, json, noSuchToken()))
				.accessDeniedHandler((request, response, denied) -> refuse(response, json, noSuchToken())))
			.cors(cors -> cors.configurationSource(origins(web)))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	private static CorsConfigurationSource origins(WebSettings web) {
		var rules = new CorsConfiguration();
		rules.setAllowedOrigins(web.allowedOrigins());
		rules.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
		rules.setAllowedHeaders(List.of(VisitorTokenFilter.HEADER, HttpHeaders.CONTENT_TYPE));
		var source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/api/**", rules);   // the socket checks its origins itself
		return source;
	}

	private static Refused noSuchToken() {
		return new Refused(Refused.Code.UNKNOWN_TOKEN, "This token opens no conversation.");
	}

	/** Answers before any controller could. */
	static void refuse(HttpServletResponse response, JsonMapper json, Refused refused) throws IOException {
		response.setStatus(refused.code().status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.writeValue(response.getOutputStream(), VisitProblems.problem(refused));
	}
}
