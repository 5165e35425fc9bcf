package dev.glabella.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The content as it would be after a change.
 * @param knowledge null where it could not be used
 * @param findings what lint would say that it does not say now
 */
public record Draft(@Nullable Knowledge knowledge, List<Finding> findings) {}
