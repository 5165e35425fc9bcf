package dev.glabella.marking;

import dev.glabella.knowledge.Marking.WrongClaim;

/**
 * A wrong claim in a reply.
 * @param sure whether it counts; otherwise it only sounds like one, and a person looks
 * @param rule what found it: "pattern", "learned", "taught", or "sounds like" and the example it comes near
 */
public record ClaimFound(WrongClaim claim, boolean sure, Quote quote, String rule) {}
