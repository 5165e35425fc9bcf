package dev.glabella.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Opens the public pages and their files for reading, and nothing else. */
@Configuration(proxyBeanMethods = false)
class PublicPages {

	private static final String[] PAGES = {"/", "/embed", "/demo", "/faq", "/faq/*", "/glabella.js", "/favicon.ico", "/favicon.svg", "/robots.txt",
			"/css/**", "/js/**", "/images/**", "/fonts/**", "/sounds/**", "/webjars/**", "/error"};

	/** Spring Security applies this to every chain, those of other modules included. */
	@Bean
	Customizer<HeadersConfigurer<HttpSecurity>> pageHeaders(WebSettings settings) {
		return headers -> headers
			// frame-ancestors says it finer: X-Frame-Options cannot name the hosts of the panel.
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.addHeaderWriter(new ContentPolicy(settings))
			.addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
			.addHeaderWriter(new StaticHeadersWriter("Permissions-Policy",
					"camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
	}

	/** Reading changes nothing, so there is no session and no CSRF token; a template's form would start both. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	SecurityFilterChain publicChain(HttpSecurity http) {
		return http
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
				.requestMatchers(GET, PAGES).permitAll()
				.requestMatchers(HEAD, PAGES).permitAll()
				.anyRequest().denyAll())
			// What is not public looks as if it did not exist.
			.exceptionHandling(errors -> errors
				.authenticationEntryPoint((request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
				.accessDeniedHandler((request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}
}
