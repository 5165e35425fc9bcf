package dev.glabella.editorial;

import static dev.glabella.accounts.Role.ADMIN;
import static dev.glabella.accounts.Role.AGENT;
import static dev.glabella.accounts.Role.CLINICIAN;
import static dev.glabella.accounts.Role.SUPERVISOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Set;

import dev.glabella.accounts.StaffGate;
import dev.glabella.accounts.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may open the content owner's desk, and where it stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class EditorialSecurity {

	private static final String PAGES = "/admin/knowledge";
	private static final String EXPLANATION = "/api/admin/explanation";
	private static final String PROPOSING = "/api/proposals";
	private static final String STATE = "/api/admin/measuring";

	@Bean
	@Order(45)
	SecurityFilterChain editorialChain(HttpSecurity http, StaffGate gate) {
		http.securityMatcher(PAGES, PAGES + "/**", EXPLANATION, STATE, PROPOSING, PROPOSING + "/**");
		return gate.guard(http, requests -> requests
			.requestMatchers(POST, PAGES + "/*/sign-off").hasRole(CLINICIAN.name())
			.requestMatchers(POST, PAGES + "/*/take-back").hasAnyRole(CLINICIAN.name(), ADMIN.name())
			.requestMatchers(POST, PAGES + "/proposals/draft", PAGES + "/proposals/new").hasAnyRole(CLINICIAN.name(), ADMIN.name(), SUPERVISOR.name())
			.requestMatchers(POST, PAGES + "/proposals/*/*").hasRole(CLINICIAN.name())
			.requestMatchers(POST, PROPOSING).hasAnyRole(AGENT.name(), SUPERVISOR.name(), CLINICIAN.name(), ADMIN.name())
			.requestMatchers(GET, PROPOSING + "/targets").hasAnyRole(AGENT.name(), SUPERVISOR.name(), CLINICIAN.name(), ADMIN.name())
			.requestMatchers(GET, PAGES, PAGES + "/*", PAGES + "/proposals/*", PAGES + "/proposals/*/tried", EXPLANATION, STATE).hasAnyRole(CLINICIAN.name(), ADMIN.name(), SUPERVISOR.name())
			.requestMatchers(POST, EXPLANATION).hasAnyRole(CLINICIAN.name(), ADMIN.name(), SUPERVISOR.name())
			.anyRequest().denyAll());
	}

	@Bean
	StaffLink contentLink() {
		return new StaffLink(PAGES, "Content", Set.of(CLINICIAN, ADMIN, SUPERVISOR), 40);
	}
}
