package dev.glabella.assistant;

import dev.glabella.knowledge.Knowledge;

/** An assistant that learned content which is not in use, to see what it would do. Safe for use by many threads. */
public final class Rehearsal {

	private final Mind mind;

	Rehearsal(Mind mind) {
		this.mind = mind;
	}

	/** Judges a message that opens a conversation. */
	public Judgement judge(String message) {
		return Assistant.judge(mind, Dialogue.START, message, null);
	}

	/** What it learned. */
	public Knowledge knowledge() {
		return mind.knowledge();
	}
}
