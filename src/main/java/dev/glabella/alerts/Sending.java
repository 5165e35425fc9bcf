package dev.glabella.alerts;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import dev.glabella.accounts.Audit;
import dev.glabella.alerts.Delivery.Channel;
import dev.glabella.alerts.Delivery.Type;
import dev.glabella.chat.Refused;
import dev.glabella.chat.StaffChat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, and tries again with growing pauses when that fails. Nothing is sent inside a transaction; a server that dies while it sends tries again after the pause, so a
 * receiver may get something twice, under the same id.
 */
@Component
class Sending {

	private static final Logger log = LoggerFactory.getLogger(Sending.class);
	private static final int AT_ONCE = 100;
	/** With these pauses the tenth try comes after about six hours. */
	private static final int MOST_TRIES = 10;
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
	private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
	private static final Duration KEPT = Duration.ofDays(30);
	private static final int GONE = 410;

	private final Deliveries deliveries;
	private final Mailing mailing;
	private final WebhookCall webhook;
	private final StaffChat chat;
	private final Audit audit;
	private final AlertSettings settings;
	private final Clock clock;
	private volatile Instant mailed = Instant.EPOCH;

	Sending(Deliveries deliveries, Mailing mailing, WebhookCall webhook, StaffChat chat, Audit audit, AlertSettings settings, Clock clock) {
		this.deliveries = deliveries;
		this.mailing = mailing;
		this.webhook = webhook;
		this.chat = chat;
		this.audit = audit;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${glabella.alerts.look-every:2s}")
	void sendDue() {
		var due = deliveries.due(now(), AT_ONCE);
		due.stream().filter(delivery -> delivery.channel() == Channel.WEBHOOK).forEach(this::call);
		mail(due.stream().filter(delivery -> delivery.channel() == Channel.MAIL && stillTrue(delivery)).toList());
	}

	@Scheduled(initialDelay = 10 * 60_000, fixedDelay = 24 * 60 * 60_000)
	void forget() {
		deliveries.removeEndedBefore(now().minus(KEPT));
	}

	/** A mail that somebody waits is no use once somebody came. */
	private boolean stillTrue(Delivery delivery) {
		if (delivery.type() != Type.HAND_OFF_UNCLAIMED || waits(delivery.conversation())) return true;
		deliveries.end(delivery.id(), "outdated", now());
		return false;
	}

	private boolean waits(long conversation) {
		try {
			return chat.standing(conversation).waits();
		} catch (Refused erased) {
			return false;
		}
	}

	private void mail(List<Delivery> due) {
		boolean urgent = due.stream().anyMatch(Delivery::urgent);
		if (due.isEmpty() || !urgent && mailed.plus(settings.mailEvery()).isAfter(now())) return;
		var taken = due.stream().filter(this::take).toList();
		if (taken.isEmpty()) return;
		try {
			mailing.send(taken);
			mailed = now();
			taken.forEach(delivery -> deliveries.end(delivery.id(), "delivered", now()));
		} catch (MailException refused) {
			taken.forEach(delivery -> failed(delivery, refused.getClass().getSimpleName()));
		}
	}

	private void call(Delivery delivery) {
		if (!take(delivery)) return;
		try {
			int status = webhook.send(delivery);
			if (status / 100 == 2) deliveries.end(delivery.id(), "delivered", now());
			else if (status == GONE) giveUp(delivery, "gone");
			else failed(delivery, "status-" + status);
		} catch (IOException unreachable) {
			failed(delivery, unreachable.getClass().getSimpleName());
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean take(Delivery delivery) {
		return deliveries.take(delivery, now().plus(pause(delivery.attempts())));
	}

	private void failed(Delivery delivery, String why) {
		if (delivery.attempts() + 1 >= MOST_TRIES) giveUp(delivery, why);
		else log.warn("Alert {} by {} was not delivered ({}); try {} of {}", delivery.id(), delivery.channel(), why, delivery.attempts() + 1, MOST_TRIES);
	}

	private void giveUp(Delivery delivery, String why) {
		deliveries.end(delivery.id(), "given-up", now());
		audit.record(null, "alert-given-up", "delivery:" + delivery.id(), "channel=" + delivery.channel() + " why=" + why);
		log.error("Alert {} by {} is given up ({})", delivery.id(), delivery.channel(), why);
	}

	/** Doubles, and a random quarter keeps servers apart. */
	private static Duration pause(int tries) {
		long seconds = Math.min(LONGEST_PAUSE.toSeconds(), FIRST_PAUSE.toSeconds() << Math.min(tries, 20));
		return Duration.ofMillis(750 * seconds + ThreadLocalRandom.current().nextLong(500 * seconds));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
