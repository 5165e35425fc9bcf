package dev.glabella.accounts;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may open the pages of this module, and where they stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccountsSecurity {

	private static final String[] FOR_ALL = {"/sign-in", "/sign-in/code", "/set-up", "/set-up/*", "/invitation", "/invitation/*",
			"/new-password", "/new-password/*"};

	@Bean
	@Order(20)
	SecurityFilterChain accountsChain(HttpSecurity http, StaffGate gate) {
		http.securityMatcher("/sign-in/**", "/sign-out", "/set-up/**", "/invitation/**", "/new-password/**", "/account/**", "/staff/**");
		return gate.guard(http, requests -> requests
			.requestMatchers(GET, FOR_ALL).permitAll()
			.requestMatchers(POST, FOR_ALL).permitAll()
			.requestMatchers(POST, "/sign-out").permitAll()
			.requestMatchers("/account", "/account/**", "/staff", "/staff/alive").authenticated()
			.requestMatchers("/staff/accounts", "/staff/accounts/**", "/staff/audit").hasAnyRole(Role.SUPERVISOR.name(), Role.ADMIN.name())
			.anyRequest().denyAll());
	}

	@Bean
	StaffLink accountsLink() {
		return new StaffLink("/staff/accounts", "Accounts", Set.of(Role.SUPERVISOR, Role.ADMIN), 900);
	}

	@Bean
	StaffLink auditLink() {
		return new StaffLink("/staff/audit", "Audit", Set.of(Role.SUPERVISOR, Role.ADMIN), 910);
	}
}
