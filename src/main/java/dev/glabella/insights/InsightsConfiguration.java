package dev.glabella.insights;

import static dev.glabella.accounts.Role.ADMIN;
import static dev.glabella.accounts.Role.CLINICIAN;
import static dev.glabella.accounts.Role.SUPERVISOR;
import static org.springframework.http.HttpMethod.GET;

import java.util.Set;

import dev.glabella.accounts.StaffGate;
import dev.glabella.accounts.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Where the insights are, and who may open them: those who lead, not those who are counted. */
@Configuration(proxyBeanMethods = false)
class InsightsConfiguration {

	private static final String PAGE = "/insights";

	@Bean
	@Order(70)
	SecurityFilterChain insightsChain(HttpSecurity http, StaffGate gate) {
		http.securityMatcher(PAGE, PAGE + "/**");
		return gate.guard(http, requests -> requests
			.requestMatchers(GET, PAGE, PAGE + "/questions", PAGE + "/*.csv").hasAnyRole(SUPERVISOR.name(), CLINICIAN.name(), ADMIN.name())
			.anyRequest().denyAll());
	}

	@Bean
	StaffLink insightsLink() {
		return new StaffLink(PAGE, "Insights", Set.of(SUPERVISOR, CLINICIAN, ADMIN), 20);
	}
}
