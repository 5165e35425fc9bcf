package dev.glabella.alerts;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.glabella.alerts.Delivery.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Which channels the operator has set up; says so at the start. */
@Component
class Channels {

	private static final Logger log = LoggerFactory.getLogger(Channels.class);

	private final Set<Channel> open = EnumSet.noneOf(Channel.class);

	Channels(AlertSettings settings, ObjectProvider<JavaMailSender> mail) {
		boolean mails = !settings.mail().to().isEmpty();
		if (mails && mail.getIfAvailable() == null) throw new IllegalArgumentException("glabella.alerts.mail.to needs spring.mail.host, the server that sends mails");
		if (mails) open.add(Channel.MAIL);
		if (settings.webhook().url() != null) open.add(Channel.WEBHOOK);
		if (open.isEmpty()) log.info("Alerts outside of the desk are off; glabella.alerts.mail.to and glabella.alerts.webhook.url turn them on");
		else log.info("Alerts: {}", open.stream().map(channel -> described(channel, settings)).collect(Collectors.joining(", ")));
	}

	/** Without addresses, and without the webhook's path, which may be a secret. */
	static String described(Channel channel, AlertSettings settings) {
		return switch (channel) {
			case MAIL -> "e-mail to " + (settings.mail().to().size() == 1 ? "one address" : settings.mail().to().size() + " addresses");
			case WEBHOOK -> "webhook to " + Objects.requireNonNull(settings.webhook().url()).getHost();
		};
	}

	Set<Channel> open() {
		return open;
	}
}
