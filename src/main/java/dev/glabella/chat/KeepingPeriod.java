package dev.glabella.chat;

import java.time.Duration;

/** How long the clinic keeps a conversation after anything happened in it; whoever knows the clinic's settings provides it. */
@FunctionalInterface
public interface KeepingPeriod {

	/** The period as it is set now. */
	Duration length();
}
