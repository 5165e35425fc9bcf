package dev.glabella.training;

import java.util.List;

/**
 * What the patient says next.
 * @param says one line a message, at least one
 * @param then where the talk stands after it
 */
record Turn(List<String> says, Standing then) {}
