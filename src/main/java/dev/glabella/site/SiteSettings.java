package dev.glabella.site;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages show first.
 * @param suggested ids of the topics to start with, at best from different fields; those that visitors may not see are left out
 */
@ConfigurationProperties("glabella.site")
record SiteSettings(@DefaultValue({"how-it-works", "pain", "duration", "cost"}) List<String> suggested) {}
