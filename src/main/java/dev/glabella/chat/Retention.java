package dev.glabella.chat;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases conversations in which nothing has happened for as long as the clinic keeps them. */
@Component
class Retention {

	private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
	private static final int AT_ONCE = 500;

	private final Conversations conversations;
	private final Visits visits;
	private final KeepingPeriod period;
	private final Clock clock;

	Retention(Conversations conversations, Visits visits, KeepingPeriod period, Clock clock) {
		this.conversations = conversations;
		this.visits = visits;
		this.period = period;
		this.clock = clock;
	}

	/** Each in a transaction of its own, so that nobody who chats has to wait. */
	@Scheduled(initialDelay = 5 * 60_000, fixedDelay = 60 * 60_000)
	void eraseOld() {
		var before = clock.instant().minus(period.length());
		var old = conversations.untouchedSince(before, AT_ONCE);
		for (; !old.isEmpty(); old = conversations.untouchedSince(before, AT_ONCE)) {
			old.forEach(id -> visits.eraseIfUntouched(id, before));
			LOG.info("Erased {} conversations that were untouched since {}", old.size(), before);
		}
	}
}
