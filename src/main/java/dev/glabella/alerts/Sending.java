package dev.glabella.alerts;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import dev.glabella.accounts.Audit;
import dev.glabella.alerts.Delivery.Channel;
import dev.glabella.alerts.Delivery.Type;
import dev.glabella.chat.Refused;
import dev.glabella.chat.StaffChat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, and tries again with growing pauses when that fails. Nothing is sent inside a transaction; a server that dies while it sends tries again after the pause, so a
 * receiver may get something twice, under the same id.
 */
@Component
class Sending {

	private static final Logger log = LoggerFactory.getLogger(Sending.class);
	private static final int AT_ONCE = 100;
	/** With these pauses the tenth try comes after about three hours. */
	private static final int MOST_TRIES = 10;
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
	private static final Duration KEPT = Duration.ofDays(30);
	private static final int GONE = 410;

	private final Deliveries deliveries;
	private final Mailing mailing;
	private final WebhookCall webhook;
	private final StaffChat chat;
	private final Audit audit;
	private final AlertSettings settings;
	private final TransactionTemplate transaction;
	private final Clock clock;
	private volatile Instant mailed = Instant.EPOCH;

	Sending(Deliveries deliveries, Mailing mailing, WebhookCall webhook, StaffChat chat, Audit audit, AlertSettings settings, TransactionTemplate transaction, Clock clock) {
		this.deliveries = deliveries;
		this.mailing = mailing;
		this.webhook = webhook;
		this.chat = chat;
		this.audit = audit;
		this.settings = settings;
		this.transaction = transaction;
		this.clock = clock;
	}

	void sendDue(Channel channel) {
		var due = deliveries.due(channel, now(), AT_ONCE);
		switch (channel) {
			case MAIL -> mail(due.stream().filter(this::stillTrue).toList());
			case WEBHOOK -> due.forEach(this::call);
		}
	}

	/** What was meant for a channel that is off by now would be late when it is on again. */
	void dropAllBut(Set<Channel> open) {
		var off = EnumSet.allOf(Channel.class);
		off.removeAll(open);
		for (var channel : off) {
			int dropped = deliveries.endAll(channel, "off", now());
			if (dropped > 0) log.warn("{} alerts by {} are dropped: it is off now", dropped, channel);
		}
	}

	@Scheduled(initialDelay = 10 * 60_000, fixedDelay = 24 * 60 * 60_000)
	void forget() {
		deliveries.removeEndedBefore(now().minus(KEPT));
	}

	/** A mail that somebody waits is no use once somebody came, or the visitor erased the chat. */
	private boolean stillTrue(Delivery delivery) {
		if (waits(delivery)) return true;
		deliveries.end(delivery.id(), "outdated", now());
		return false;
	}

	private boolean waits(Delivery delivery) {
		try {
			var standing = chat.standing(delivery.conversation());
			return delivery.type() == Type.HAND_OFF_UNCLAIMED ? standing.waits() : standing.contactLeft();
		} catch (Refused erased) {
			return false;
		}
	}

	private void mail(List<Delivery> due) {
		boolean urgent = due.stream().anyMatch(Delivery::urgent);
		if (due.isEmpty() || !urgent && mailedJustNow()) return;
		var taken = due.stream().filter(this::take).toList();
		if (taken.isEmpty()) return;
		try {
			mailing.send(taken);
		} catch (RuntimeException notSent) {   // whatever it is, tries have an end
			taken.forEach(delivery -> failed(delivery, notSent.getClass().getSimpleName()));
			return;
		}
		mailed = now();
		taken.forEach(delivery -> deliveries.end(delivery.id(), "delivered", now()));
	}

	/** A clock that was set back holds nothing up. */
	private boolean mailedJustNow() {
		var ago = Duration.between(mailed, now());
		return !ago.isNegative() && ago.compareTo(settings.mailEvery()) < 0;
	}

	private void call(Delivery delivery) {
		if (!take(delivery)) return;
		int status;
		try {
			status = webhook.send(delivery);
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			return;
		} catch (IOException | RuntimeException notSent) {
			failed(delivery, notSent.getClass().getSimpleName());
			return;
		}
		if (status / 100 == 2) deliveries.end(delivery.id(), "delivered", now());
		else if (status == GONE) giveUp(delivery, "gone");
		else failed(delivery, "status-" + status);
	}

	private boolean take(Delivery delivery) {
		return deliveries.take(delivery, now().plus(pause(delivery.attempts())));
	}

	private void failed(Delivery delivery, String why) {
		if (delivery.attempts() + 1 >= MOST_TRIES) giveUp(delivery, why);
		else log.warn("Alert {} by {} was not delivered ({}); try {} of {}", delivery.id(), delivery.channel(), why, delivery.attempts() + 1, MOST_TRIES);
	}

	private void giveUp(Delivery delivery, String why) {
		transaction.executeWithoutResult(status -> {
			deliveries.end(delivery.id(), "given-up", now());
			audit.record(null, "alert-given-up", "delivery:" + delivery.id(), "channel=" + delivery.channel() + " why=" + why);
		});
		log.error("Alert {} by {} is given up ({})", delivery.id(), delivery.channel(), why);
	}

	/** Doubles, and a random quarter keeps servers apart. */
	private static Duration pause(int tries) {
		long seconds = FIRST_PAUSE.toSeconds() << Math.min(tries, MOST_TRIES);
		return Duration.ofMillis(750 * seconds + ThreadLocalRandom.current().nextLong(500 * seconds));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
