package dev.glabella.knowledge;

/** The folder was read again and is valid; whoever keeps something made from the former content makes it anew. */
public record KnowledgeChanged(Knowledge knowledge) {}
