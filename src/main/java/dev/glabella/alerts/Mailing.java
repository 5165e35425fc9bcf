package dev.glabella.alerts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.glabella.knowledge.KnowledgeBase;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes one mail about everything that is due. It holds no word of a visitor: mail is read on any phone. */
@Component
class Mailing {

	private static final Logger log = LoggerFactory.getLogger(Mailing.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.US);
	private static final Map<String, String> REASONS = Map.of("asked", "asked for a person", "unsure", "the assistant was not sure", "personal", "a question about their own case", "complaint", "a complaint",
			"office", "an office matter", "booking", "wants to book", "safety", "a red flag", "repeated", "was not understood", "error", "a failure on our side");

	private final AlertSettings settings;
	private final ObjectProvider<JavaMailSender> sender;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	Mailing(AlertSettings settings, ObjectProvider<JavaMailSender> sender, KnowledgeBase knowledge, Clock clock) {
		this.settings = settings;
		this.sender = sender;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/**
	 * Sends it to everybody. One address that the mail server refuses does not keep it from the others.
	 * @throws org.springframework.mail.MailException when the mail server took it for nobody
	 */
	void send(List<Delivery> due) {
		var mail = sender.getObject();
		var message = mail.createMimeMessage();
		try {
			var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
			helper.setFrom(String.valueOf(settings.mail().from()));
			helper.setTo(settings.mail().to().toArray(String[]::new));
			helper.setSubject(subject(due));
			helper.setText(text(due));
			message.setHeader("Auto-Submitted", "auto-generated");
		} catch (MessagingException impossible) {
			throw new IllegalStateException("the addresses were checked at the start", impossible);
		}
		try {
			mail.send(message);
		} catch (MailSendException failed) {
			int reached = reached(failed);
			if (reached == 0) throw failed;
			log.warn("A mail reached {} of {} addresses; the mail server refused the others, see glabella.alerts.mail.to", reached, settings.mail().to().size());
		}
	}

	private static int reached(MailSendException failed) {
		return failed.getFailedMessages().values().stream().mapToInt(why -> why instanceof SendFailedException some && some.getValidSentAddresses() != null ? some.getValidSentAddresses().length : 0).sum();
	}

	private String subject(List<Delivery> due) {
		var clinic = knowledge.current().clinic().name().replaceAll("[\\p{Cc}]+", " ");
		var urgent = due.stream().anyMatch(Delivery::urgent) ? "Urgent: " : "";
		return "[" + clinic + "] " + urgent + (due.size() == 1 ? what(due.getFirst()) : due.size() + " visitors need somebody");
	}

	private String text(List<Delivery> due) {
		var text = new StringBuilder();
		due.forEach(one -> text.append(one.urgent() ? "URGENT. " : "").append(what(one)).append(" Since ").append(time(one.since())).append(". Visitor ").append(one.conversation()).append(".\n"));
		text.append("\n").append(settings.deskUrl() == null ? "Open the desk to see to it." : "Open the desk: " + settings.deskUrl());
		return text.append("\n\nWritten ").append(time(clock.instant())).append(". This mail holds nothing that the visitor wrote.\n").toString();
	}

	private static String what(Delivery delivery) {
		return switch (delivery.type()) {
			case HAND_OFF_UNCLAIMED -> "A visitor waits and nobody has taken the chat" + (delivery.reason() == null ? "." : " (" + REASONS.getOrDefault(delivery.reason(), delivery.reason()) + ").");
			case CONTACT_ASKED -> "A visitor left contact details and waits to hear from you.";
			case CONTACT_OVERDUE -> "A visitor who left contact details should have heard from you by now.";
		};
	}

	private String time(Instant instant) {
		return TIME.format(instant.atZone(knowledge.current().clinic().timeZone()));
	}
}
