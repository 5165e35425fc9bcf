package dev.glabella.training;

import java.util.Set;
import java.util.stream.Stream;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffGate;
import dev.glabella.accounts.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Where practice is, and who may open it: all staff practise, supervisors and admins look after them. */
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {

	private static final String[] ALL = Stream.of(Role.values()).map(Role::name).toArray(String[]::new);
	private static final String[] LEADING = {Role.SUPERVISOR.name(), Role.ADMIN.name()};

	private static final String[] TEACHING = {Role.SUPERVISOR.name(), Role.CLINICIAN.name(), Role.ADMIN.name()};

	@Bean
	@Order(55)
	SecurityFilterChain trainingChain(HttpSecurity http, StaffGate gate) {
		http.securityMatcher("/training", "/training/**", "/api/training/**");
		return gate.guard(http, requests -> requests
			.requestMatchers("/training/team/wordings", "/training/team/wordings/**").hasAnyRole(TEACHING)
			.requestMatchers("/training/team", "/training/team/**").hasAnyRole(LEADING)
			.requestMatchers("/training", "/training/**", "/api/training/**").hasAnyRole(ALL)
			.anyRequest().denyAll());
	}

	@Bean
	StaffLink trainingLink() {
		return new StaffLink("/training", "Training", Set.of(Role.values()), 40);
	}

	@Bean
	StaffLink teamLink() {
		return new StaffLink("/training/team", "Team", Set.of(Role.SUPERVISOR, Role.ADMIN), 45);
	}

	/** Supervisors and admins find it among the pages of the team. */
	@Bean
	StaffLink wordingsLink() {
		return new StaffLink("/training/team/wordings", "Wordings", Set.of(Role.CLINICIAN), 46);
	}
}
