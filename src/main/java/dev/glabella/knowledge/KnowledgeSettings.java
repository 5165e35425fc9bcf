package dev.glabella.knowledge;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the content is, and whether changes to it are taken while running.
 * @param folder without one, {@code knowledge} in the working directory if it exists, else what ships inside the jar
 * @param watch whether to look for changes; content inside the jar never changes
 * @param lookEvery how often
 */
@ConfigurationProperties("glabella.knowledge")
record KnowledgeSettings(@Nullable Path folder, @DefaultValue("true") boolean watch, @DefaultValue("2s") Duration lookEvery) {}
