package dev.glabella.cli;

import dev.glabella.assistant.Assistant;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Matcher;
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
		return new SpringApplicationBuilder(Engine.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
				.properties("glabella.knowledge.watch=false", "logging.level.root=warn", "logging.level.edu.stanford.nlp.optimization=error").run(arguments(folder));
	}

	private static String[] arguments(String folder) {
		return folder.isEmpty() ? new String[0] : new String[] {"--glabella.knowledge.folder=" + folder};
	}
}
