package dev.glabella.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import java.util.Set;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffGate;
import dev.glabella.accounts.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

/** Where the desk is, and who may open it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class DeskConfiguration {

	private static final String SOCKET = "/desk/socket";

	@Bean
	@Order(50)
	SecurityFilterChain deskChain(HttpSecurity http, StaffGate gate) {
		http.securityMatcher("/desk", "/desk/**", "/api/desk", "/api/desk/**");
		return gate.guard(http, requests -> requests
			.requestMatchers(GET, "/desk", "/desk/replies", SOCKET).hasAnyRole(roles(Desk.ROLES))
			.requestMatchers(POST, "/desk/replies", "/desk/replies/*/delete").hasAnyRole(roles(CannedController.EDITORS))
			.requestMatchers("/api/desk", "/api/desk/**").hasAnyRole(roles(Desk.ROLES))
			.anyRequest().denyAll());
	}

	/** The origin is checked by Spring: only pages of our own may open it. */
	@Bean
	WebSocketConfigurer addresses(DeskSocket socket) {
		return registry -> registry.addHandler(socket, SOCKET);
	}

	@Bean
	StaffLink deskLink() {
		return new StaffLink("/desk", "Desk", Set.of(Desk.ROLES), 10);
	}

	@Bean
	StaffLink repliesLink() {
		return new StaffLink("/desk/replies", "Replies", Set.of(Desk.ROLES), 15);
	}

	private static String[] roles(Role[] roles) {
		return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
	}
}
