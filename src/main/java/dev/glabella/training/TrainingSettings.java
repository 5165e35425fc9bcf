package dev.glabella.training;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keepFor how long a practice talk is kept after it began, with its marks and all that was said about them */
@ConfigurationProperties("glabella.training")
record TrainingSettings(@DefaultValue("730d") Duration keepFor) {}
