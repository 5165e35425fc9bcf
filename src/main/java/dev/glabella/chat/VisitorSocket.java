package dev.glabella.chat;

import java.security.Principal;
import java.time.Clock;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.annotation.support.MethodArgumentNotValidException;
import org.springframework.messaging.simp.annotation.SendToUser;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;

/** What visitors send over the socket. A stored message is acknowledged by the broadcast; only the rest is answered here. */
@Controller
class VisitorSocket {

	private static final Logger LOG = LoggerFactory.getLogger(VisitorSocket.class);

	private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
	private static final Pattern TOPIC = Pattern.compile("[a-z0-9-]{1,80}");

	private final Visits visits;
	private final ApplicationEventPublisher events;
	private final RateLimit<Long> speaking;

	VisitorSocket(Visits visits, ApplicationEventPublisher events, ChatSettings settings, Clock clock) {
		this.visits = visits;
		this.events = events;
		this.speaking = new RateLimit<>(settings.messageBurst(), settings.messagesPerMinute(), 100_000, clock);
	}

	record Say(@Nullable String clientId, @Nullable String text, @Nullable String topic) {}

	record Typing(boolean on) {}

	@MessageMapping("/visit/say")
	@SendToUser(destinations = Watch.QUEUE, broadcast = false)
	@Nullable Frame say(@Payload Say say, Principal sender) {
		var clientId = say.clientId();
		if (clientId == null || !CLIENT_ID.matcher(clientId).matches()) {
			return Frame.NotStored.because(null, new Refused(Refused.Code.BAD_CLIENT_ID, "A client id has 1 to 64 of A-Z a-z 0-9 _ -."));
		}
		try {
			var said = said(((Visitor) sender).conversation(), clientId, say);
			return said.repeated() ? new Frame.Stored(said.message(), said.visit()) : null;
		} catch (Refused refused) {
			return Frame.NotStored.because(clientId, refused);
		} catch (DataAccessException | TransactionException failure) {
			LOG.error("A message could not be stored", failure);
			return Frame.NotStored.because(clientId, VisitProblems.unavailable());
		}
	}

	@MessageMapping("/visit/typing")
	void typing(@Payload Typing typing, Principal sender) {
		events.publishEvent(new VisitorTyping(((Visitor) sender).conversation(), typing.on()));
	}

	@MessageExceptionHandler({MessageConversionException.class, MethodArgumentNotValidException.class})
	@SendToUser(destinations = Watch.QUEUE, broadcast = false)
	Frame onUnreadable() {
		return Frame.NotStored.because(null, new Refused(Refused.Code.MALFORMED, "This could not be read."));
	}

	@MessageExceptionHandler
	@SendToUser(destinations = Watch.QUEUE, broadcast = false)
	Frame on(Exception unexpected) {
		LOG.error("A frame could not be handled", unexpected);
		return Frame.NotStored.because(null, VisitProblems.unavailable());
	}

	private Visits.Said said(long conversation, String clientId, Say say) {
		var topic = say.topic();
		if (topic != null && !TOPIC.matcher(topic).matches()) throw new Refused(Refused.Code.MALFORMED, "This is not a topic.");
		var text = VisitorText.clean(say.text());
		var wait = speaking.take(conversation);
		if (wait.isEmpty()) return visits.say(conversation, clientId, text, topic);
		// A repeat after a lost acknowledgement must not look like a failure, however fast it comes.
		return visits.said(conversation, clientId)
			.orElseThrow(() -> new Refused(Refused.Code.TOO_FAST, "That was fast. Please wait a moment.", wait.get()));
	}
}
