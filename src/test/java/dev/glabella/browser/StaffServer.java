package dev.glabella.browser;

import java.time.Clock;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The pages of staff alone, started for the first time. Not a {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan(basePackages = {"dev.glabella.accounts", "dev.glabella.web"},
		excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan({"dev.glabella.accounts", "dev.glabella.web"})
class StaffServer {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}
}
