package dev.glabella.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.glabella.chat.Attendance;
import dev.glabella.knowledge.KnowledgeBase;
import org.springframework.stereotype.Component;

/** Says who could serve the line, from presence and opening hours, and how long it took lately, from the book of hand-offs. */
@Component
class DeskAttendance implements Attendance {

	/** Fewer say nothing about the next. */
	private static final int FEWEST = 5;
	private static final int MOST = 20;
	private static final Duration LATELY = Duration.ofDays(7);
	/** Everyone in line is told at once, and the figure hardly moves. */
	private static final Duration KEPT = Duration.ofSeconds(30);

	private final Presence presence;
	private final HandOffs handOffs;
	private final KnowledgeBase knowledge;
	private final Clock clock;
	private volatile Measured measured = new Measured(Instant.MIN, Optional.empty());

	DeskAttendance(Presence presence, HandOffs handOffs, KnowledgeBase knowledge, Clock clock) {
		this.presence = presence;
		this.handOffs = handOffs;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	private record Measured(Instant at, Optional<Duration> usual) {}

	@Override
	public boolean anybody() {
		return presence.anybodyFree() && isOpen(clock.instant());
	}

	@Override
	public Optional<Duration> usualWait() {
		var now = clock.instant();
		var known = measured;
		if (known.at().isBefore(now.minus(KEPT)) || known.at().isAfter(now)) measured = known = new Measured(now, median(now));
		return known.usual();
	}

	boolean isOpen(Instant at) {
		var clinic = knowledge.current().clinic();
		return clinic.isOpen(at.atZone(clinic.timeZone()));
	}

	private Optional<Duration> median(Instant now) {
		var waits = handOffs.lastWaits(now.minus(LATELY), MOST);
		return waits.size() < FEWEST ? Optional.empty() : Optional.of(waits.get(waits.size() / 2));
	}
}
