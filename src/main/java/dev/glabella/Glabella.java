package dev.glabella;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server, and the door to the command line: {@code java -jar glabella.jar [serve|ask|lint] …}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Glabella {

	public static void main(String[] args) {
		SpringApplication.run(Glabella.class, args);
	}
}
