package dev.glabella.accounts;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.stereotype.Component;

/**
 * Builds the filter chains of addresses for staff, so that each module says only which addresses and which roles:
 *
 * <pre>{@code
 * @Bean
 * @Order(40)
 * SecurityFilterChain adminChain(HttpSecurity http, StaffGate gate) {
 * 	return gate.guard(http.securityMatcher("/admin/**", "/api/admin/**"), requests -> requests
 * 		.anyRequest().hasAnyRole(CLINICIAN.name(), ADMIN.name()));
 * }
 * }</pre>
 *
 * <p>Who is not signed in is sent to {@code /sign-in}, below {@code /api/} gets 401; forms and calls need a CSRF token.
 */
@Component
public class StaffGate {

	private final StaffSessions sessions;
	private final Denials denials;

	StaffGate(StaffSessions sessions, Denials denials) {
		this.sessions = sessions;
		this.denials = denials;
	}

	/** The chain for what {@code http} matches, with these rules of who may open what. */
	public SecurityFilterChain guard(HttpSecurity http,
			Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules) {
		return http
			.authorizeHttpRequests(rules)
			.addFilterBefore(new SessionFilter(sessions), AnonymousAuthenticationFilter.class)
			// Signing in changes the token. Spring would with each request, because no session of its own tells it that this one is not the first.
			.csrf(csrf -> csrf.spa().csrfTokenRepository(new CsrfCookies()).sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
			.exceptionHandling(errors -> errors.authenticationEntryPoint(denials).accessDeniedHandler(denials))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}
}
