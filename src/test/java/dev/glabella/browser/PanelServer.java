package dev.glabella.browser;

import java.time.Clock;
import java.time.Duration;

import dev.glabella.chat.KeepingPeriod;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The server as visitors meet it, with an assistant that answers by script. Not a {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan(basePackages = {"dev.glabella.chat", "dev.glabella.web", "dev.glabella.site", "dev.glabella.knowledge"},
		excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))   // else it finds what other tests nest
@ConfigurationPropertiesScan({"dev.glabella.chat", "dev.glabella.web", "dev.glabella.site", "dev.glabella.knowledge"})
@Import(ScriptedAssistant.class)
class PanelServer {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	KeepingPeriod keepingPeriod() {
		return () -> Duration.ofDays(90);
	}
}
