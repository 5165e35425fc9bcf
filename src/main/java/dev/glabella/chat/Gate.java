package dev.glabella.chat;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets through what a visitor may send and nothing else; the broker's own prefixes are out of reach. Made by hand, because Spring
 * Security's annotation for WebSockets takes the identity from the handshake's session and asks CONNECT for that session's CSRF token,
 * and a visitor has no session. A refusal is sent as an ERROR frame here: an exception would be swallowed, and logged with all
 * headers, once frames are kept in order.
 */
@Component
class Gate implements ExecutorChannelInterceptor {

	static final String TOKEN = "visitor-token";

	private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

	private static final Map<StompCommand, Set<String>> OPEN = Map.of(
			StompCommand.SUBSCRIBE, Set.of("/user/queue/visit"),
			StompCommand.SEND, Set.of("/app/visit/say", "/app/visit/typing"));

	private final Visits visits;
	private final Line line;
	private final Sockets sockets;
	private final Watch watch;
	private final ObjectProvider<MessageChannel> outbound;

	Gate(Visits visits, Line line, Sockets sockets, Watch watch, @Qualifier("clientOutboundChannel") ObjectProvider<MessageChannel> outbound) {
		this.visits = visits;
		this.line = line;
		this.sockets = sockets;
		this.watch = watch;
		this.outbound = outbound;
	}

	@Override
	public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
		var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
		if (frame == null || frame.getSessionId() == null) return null;
		if (frame.getMessageType() == SimpMessageType.HEARTBEAT || frame.getCommand() == StompCommand.DISCONNECT) return message;
		var objection = objectionTo(frame, frame.getSessionId());
		if (objection == null) return message;
		refuse(frame.getSessionId(), objection);
		return null;
	}

	/** A subscription stands once its handler is done; only then the first frame may go out. */
	@Override
	public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler, @Nullable Exception failure) {
		if (failure != null || !(handler instanceof UserDestinationMessageHandler)) return;
		var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
		if (frame != null && frame.getCommand() == StompCommand.SUBSCRIBE && frame.getUser() instanceof Visitor visitor) {
			watch.greet(visitor, frame.getSessionId());
		}
	}

	private @Nullable String objectionTo(StompHeaderAccessor frame, String session) {
		if (!sockets.mayGoOn(session)) return "too-fast";
		return switch (frame.getCommand()) {
			case CONNECT, STOMP -> connect(frame, session);
			case SUBSCRIBE -> isOpen(frame) && sockets.subscribe(session, String.valueOf(frame.getSubscriptionId())) ? null : "denied";
			case SEND -> isOpen(frame) ? null : "denied";
			case UNSUBSCRIBE -> {
				sockets.unsubscribe(session, String.valueOf(frame.getSubscriptionId()));
				yield null;
			}
			case null, default -> "denied";
		};
	}

	private @Nullable String connect(StompHeaderAccessor frame, String session) {
		try {
			var conversation = Token.read(frame.getFirstNativeHeader(TOKEN)).flatMap(visits::by).orElse(null);
			if (conversation == null) return "unknown-token";
			var visitor = Visitor.of(conversation);
			if (!sockets.admit(session, visitor, line.visit(conversation))) return "too-many-sockets";
			frame.setUser(visitor);
			return null;
		} catch (DataAccessException | TransactionException failure) {
			LOG.error("A token could not be looked up", failure);
			return "unavailable";
		}
	}

	private static boolean isOpen(StompHeaderAccessor frame) {
		return frame.getUser() instanceof Visitor && frame.getDestination() != null
				&& OPEN.get(frame.getCommand()).contains(frame.getDestination());
	}

	private void refuse(String session, String code) {
		LOG.warn("Refused a frame of socket {}: {}", session, code);
		outbound.getObject().send(SocketErrors.error(session, code));
	}
}
