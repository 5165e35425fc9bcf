package dev.glabella.chat;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** ERROR frames that name a code and nothing of the inside; the default ones carry the text of the exception. */
class SocketErrors extends StompSubProtocolErrorHandler {

	private static final Logger LOG = LoggerFactory.getLogger(SocketErrors.class);

	@Override
	public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> frame, Throwable failure) {
		LOG.warn("Could not read a frame: {}", failure.getClass().getSimpleName());   // its message quotes the frame
		return error(null, "malformed");
	}

	@Override
	public Message<byte[]> handleErrorMessageToClient(Message<byte[]> message) {
		var error = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
		var ours = error != null && error.getMessage() != null && error.getMessage().matches("[a-z-]{1,30}");
		return ours ? message : error(error == null ? null : error.getSessionId(), "unavailable");
	}

	static Message<byte[]> error(@Nullable String session, String code) {
		var headers = StompHeaderAccessor.create(StompCommand.ERROR);
		headers.setMessage(code);
		if (session != null) headers.setSessionId(session);
		headers.setLeaveMutable(true);
		return MessageBuilder.createMessage(new byte[0], headers.getMessageHeaders());
	}
}
