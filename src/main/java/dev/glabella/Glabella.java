package dev.glabella;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;

import dev.glabella.cli.Commands;
import dev.glabella.language.Analyzer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The server, and the door to the command line: {@code java -jar glabella.jar [serve|ask|benchmark|lint] …}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Glabella {

	private static final String SERVE = "serve";

	public static void main(String[] args) {
		if (Commands.concern(args)) System.exit(Commands.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
		Analyzer.preload();
		boolean named = args.length > 0 && args[0].equals(SERVE);
		SpringApplication.run(Glabella.class, named ? Arrays.copyOfRange(args, 1, args.length) : args);
	}

	/** The one source of "now", in UTC; tests bring another. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}
}
