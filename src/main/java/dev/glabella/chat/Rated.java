package dev.glabella.chat;

import java.time.Instant;

/**
 * The visitor rated what a person did for them; the newest rating under a sentence counts. Published in the transaction that stores it.
 * @param number of the sentence that asked for it
 * @param score from 1, the worst, to {@value #BEST}
 */
public record Rated(long conversation, int number, int score, Instant at) {

	static final int BEST = 5;
}
