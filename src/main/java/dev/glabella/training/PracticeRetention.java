package dev.glabella.training;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes practice talks after their time. What somebody remembers ({@link ReviewLog}) and readiness are kept: they hold no texts. */
@Component
class PracticeRetention {

	private static final Logger LOG = LoggerFactory.getLogger(PracticeRetention.class);

	private final PracticeBook book;
	private final TrainingSettings settings;
	private final Clock clock;

	PracticeRetention(PracticeBook book, TrainingSettings settings, Clock clock) {
		this.book = book;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 10 * 60_000, fixedDelay = 6 * 60 * 60_000)
	@Transactional
	public void deleteOld() {
		int deleted = book.deleteBegunBefore(clock.instant().minus(settings.keepFor()));
		if (deleted > 0) LOG.info("{} practice talks were deleted, being older than {} days", deleted, settings.keepFor().toDays());
	}
}
