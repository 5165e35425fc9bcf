package dev.glabella.grading;

/** An answer that somebody graded, to learn from. */
public record Graded(Answer answer, Label label) {}
