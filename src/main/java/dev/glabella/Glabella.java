package dev.glabella;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;

import dev.glabella.accounts.Workplace;
import dev.glabella.cli.Commands;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Trainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The server, and the door to the command line: {@code java -jar glabella.jar [serve|ask|benchmark|lint] …}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Glabella {

	public static void main(String[] args) {
		if (Commands.concern(args)) System.exit(Commands.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
		preload();
		boolean named = args.length > 0 && args[0].equals(Commands.SERVE);
		SpringApplication.run(Glabella.class, named ? Arrays.copyOfRange(args, 1, args.length) : args);
	}

	/**
	 * What takes long and needs nothing of Spring, beside its start: the model, the tagger, and the classes that read content, which run several times as fast when they are needed. On two
	 * cores it saves a few seconds.
	 */
	private static void preload() {
		Trainer.preload();
		Analyzer.preload();
		Thread.ofPlatform().name("preload-content").daemon().start(() -> KnowledgeFiles.bundled().read());
	}

	/** The one source of "now", in UTC; tests bring another. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** The one thing the accounts want to know of the clinic; they use no module that could tell them. */
	@Bean
	Workplace workplace(ObjectProvider<KnowledgeBase> knowledge) {
		return new Workplace() {

			@Override
			public String name() {
				return knowledge.getObject().current().clinic().name();
			}

			@Override
			public ZoneId timeZone() {
				return knowledge.getObject().current().clinic().timeZone();
			}
		};
	}
}
