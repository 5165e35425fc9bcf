package dev.glabella.desk;

import java.time.Instant;

/**
 * Somebody who left contact details was not seen to in time; published once for each request, in the transaction that marks it.
 * @param due when it should have been done
 */
public record ContactOverdue(long conversation, Instant due) {}
