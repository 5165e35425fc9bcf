package dev.glabella.accounts;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/** A server with nothing but staff accounts, and a clock that tests move. Not a {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan({"dev.glabella.accounts", "dev.glabella.web"})
@ConfigurationPropertiesScan({"dev.glabella.accounts", "dev.glabella.web"})
class AccountsServer {

	/** What other modules heard. */
	static class Heard {

		final List<SessionsEnded> ended = new ArrayList<>();

		@EventListener
		synchronized void on(SessionsEnded event) {
			ended.add(event);
		}
	}

	@Bean
	TestClock clock() {
		return new TestClock();
	}

	@Bean
	Heard heard() {
		return new Heard();
	}
}
