package dev.glabella.chat;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A server with nobody but visitors: no assistant that would add messages. Not a {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan({"dev.glabella.chat", "dev.glabella.web"})
@ConfigurationPropertiesScan({"dev.glabella.chat", "dev.glabella.web"})
class ChatServer {

	static final String LISTENING = "listening on port ";

	/** For tests that need a process to kill; says where it listens. */
	public static void main(String[] args) {
		var application = new SpringApplication(ChatServer.class);
		application.addListeners((ApplicationListener<WebServerInitializedEvent>) event ->
			System.out.println(LISTENING + event.getWebServer().getPort()));
		application.run(args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	KeepingPeriod keepingPeriod() {
		return () -> Duration.ofDays(90);
	}
}
