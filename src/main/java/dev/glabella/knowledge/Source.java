package dev.glabella.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 * @param id such as {@code S22}
 * @param year of publication, where known
 * @param url where to read it, where known
 * @param seen how much of it was seen when the facts were collected
 */
public record Source(String id, String title, String publisher, @Nullable Integer year, @Nullable String url, @Nullable String seen) {}
