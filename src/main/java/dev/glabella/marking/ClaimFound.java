package dev.glabella.marking;

import dev.glabella.knowledge.Marking.WrongClaim;

/**
 * A wrong claim in a reply.
 * @param sure whether a rule confirms it; otherwise it only sounds like one, and a person looks
 * @param rule the pattern that found it, or "sounds like" and the example it comes near
 */
public record ClaimFound(WrongClaim claim, boolean sure, Quote quote, String rule) {}
