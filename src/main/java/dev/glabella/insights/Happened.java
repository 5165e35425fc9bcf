package dev.glabella.insights;

import java.time.Duration;
import java.util.List;

import dev.glabella.desk.HandOff;

/**
 * Everything of one period that is counted.
 * @param returns after how many of the hand-offs the visitor came back to the team within a week
 * @param inTime how soon a person should write
 */
record Happened(Period period, List<Book.Begun> conversations, List<HandOff> handOffs, List<Book.Done> replies, int returns, Duration inTime) {

	List<Ending> endings() {
		return handOffs.stream().map(handOff -> Ending.of(handOff, inTime)).toList();
	}
}
