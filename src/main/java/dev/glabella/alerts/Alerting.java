package dev.glabella.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import dev.glabella.alerts.Delivery.Channel;
import dev.glabella.alerts.Delivery.Type;
import dev.glabella.chat.ContactAsked;
import dev.glabella.desk.ContactOverdue;
import dev.glabella.desk.HandOffUnclaimed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what has to be sent in the transaction in which it happens, so that neither can be without the other. */
@Component
class Alerting {

	private final Deliveries deliveries;
	private final Channels channels;
	private final Clock clock;

	Alerting(Deliveries deliveries, Channels channels, Clock clock) {
		this.deliveries = deliveries;
		this.channels = channels;
		this.clock = clock;
	}

	@EventListener
	void on(HandOffUnclaimed unclaimed) {
		note(Type.HAND_OFF_UNCLAIMED, unclaimed.conversation(), unclaimed.reason(), unclaimed.urgent(), unclaimed.since());
	}

	@EventListener
	void on(ContactAsked asked) {
		note(Type.CONTACT_ASKED, asked.conversation(), null, false, asked.at());
	}

	@EventListener
	void on(ContactOverdue overdue) {
		note(Type.CONTACT_OVERDUE, overdue.conversation(), null, true, overdue.due());
	}

	private void note(Type type, long conversation, @Nullable String reason, boolean urgent, Instant since) {
		var event = "evt_" + UUID.randomUUID().toString().replace("-", "");
		for (Channel channel : channels.open()) deliveries.add(channel, event, type, conversation, reason, urgent, since, clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}
}
