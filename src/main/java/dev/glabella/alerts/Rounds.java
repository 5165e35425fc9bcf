package dev.glabella.alerts;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.glabella.alerts.Delivery.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has each channel send what is due, on a thread of its own: a mail server that hangs holds up neither the webhook, nor heart-beats, nor the steps of a hand-off. */
@Component
class Rounds implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Rounds.class);
	/** What is being sent at the end may take as long as one sending. */
	private static final int SECONDS_TO_FINISH = 10;

	private final Sending sending;
	private final Channels channels;
	private final AlertSettings settings;
	private @Nullable ScheduledExecutorService looking;

	Rounds(Sending sending, Channels channels, AlertSettings settings) {
		this.sending = sending;
		this.channels = channels;
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		if (isRunning()) return;
		sending.dropAllBut(channels.open());
		var every = settings.lookEvery().toMillis();
		looking = Executors.newScheduledThreadPool(Channel.values().length, Thread.ofPlatform().daemon().name("alerts-", 0).factory());
		for (var channel : channels.open()) looking.scheduleWithFixedDelay(() -> look(channel), every, every, TimeUnit.MILLISECONDS);
	}

	/** Interrupts nobody: H2 closes its file when a thread that reads it is interrupted. */
	@Override
	public synchronized void stop() {
		if (looking == null) return;
		looking.shutdown();
		try {
			if (!looking.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) log.info("An alert was still being sent; the next start tries it again");
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
		looking = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return looking != null;
	}

	/** A look that throws would be the last. */
	private void look(Channel channel) {
		try {
			sending.sendDue(channel);
		} catch (RuntimeException failed) {
			log.error("Alerts by {} could not be looked after; the next look tries again", channel, failed);
		}
	}
}
