package dev.glabella.cli;

import dev.glabella.assistant.Assistant;
import dev.glabella.knowledge.InvalidKnowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Matcher;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The very beans the server answers with, without web and database, so that a command can run beside a running server. */
@ComponentScan(basePackageClasses = {KnowledgeBase.class, Analyzer.class, Matcher.class, Assistant.class})
@ConfigurationPropertiesScan(basePackageClasses = KnowledgeBase.class)
class Engine {

	/**
	 * @param folder the content folder; empty for the default
	 */
	static ConfigurableApplicationContext start(String folder) {
		try {
			return builder().run(arguments(folder));
		} catch (BeanCreationException e) {
			// What is wrong with the content is for its author to read, not which bean it kept from being made.
			if (e.getRootCause() instanceof InvalidKnowledge invalid) throw invalid;
			throw e;
		}
	}

	private static SpringApplicationBuilder builder() {
		return new SpringApplicationBuilder(Engine.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
				.properties("glabella.knowledge.watch=false", "logging.level.root=warn", "logging.level.edu.stanford.nlp.optimization=error");
	}

	private static String[] arguments(String folder) {
		return folder.isEmpty() ? new String[0] : new String[] {"--glabella.knowledge.folder=" + folder};
	}
}
