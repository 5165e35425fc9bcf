package dev.glabella.assistant;

import dev.glabella.knowledge.Knowledge;

/** The assistant answers from changed content from now on. */
public record Learned(Knowledge knowledge) {}
