package dev.glabella.editorial;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the content is measured.
 * @param measure whether to measure how well topics are told apart, and to run the question tests, after each change of the content
 * @param measureAfter how long the content rests first; several edits in a row are measured once
 */
@ConfigurationProperties("glabella.editorial")
record EditorialSettings(@DefaultValue("true") boolean measure, @DefaultValue("10s") Duration measureAfter) {}
