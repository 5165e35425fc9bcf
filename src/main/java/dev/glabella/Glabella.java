package dev.glabella;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The server, and the door to the command line: {@code java -jar glabella.jar [serve|ask|lint] …}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Glabella {

	public static void main(String[] args) {
		SpringApplication.run(Glabella.class, args);
	}

	/** The one source of "now", in UTC; tests bring another. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}
}
