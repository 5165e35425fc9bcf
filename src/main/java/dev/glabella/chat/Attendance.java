package dev.glabella.chat;

import java.time.Duration;
import java.util.Optional;

/** Who would answer a visitor that waits; whoever knows the desk provides it. Without one, nobody would. */
public interface Attendance {

	/** Whether somebody is there to take a chat now; without, a place in line would promise too much. */
	boolean anybody();

	/** How long visitors waited for a person lately; empty while too few did. */
	Optional<Duration> usualWait();
}
