package dev.glabella.chat;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** A socket that sends whatever it likes, STOMP or not. */
class RawSocket extends TextWebSocketHandler {

	final BlockingQueue<String> received = new LinkedBlockingQueue<>();
	final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
	private final WebSocketSession session;

	RawSocket(int port, String origin) throws ExecutionException, InterruptedException, TimeoutException {
		var headers = new WebSocketHttpHeaders();
		if (!origin.isEmpty()) headers.setOrigin(origin);
		headers.setSecWebSocketProtocol("v12.stomp");
		session = new StandardWebSocketClient().execute(this, headers, URI.create("ws://localhost:" + port + "/ws")).get(10, TimeUnit.SECONDS);
		session.setTextMessageSizeLimit(64 * 1024);
	}

	static RawSocket at(int port) throws Exception {
		return new RawSocket(port, "");
	}

	RawSocket send(String text) throws Exception {
		session.sendMessage(new TextMessage(text));
		return this;
	}

	/** Waits for the server to close the socket and returns all that it said before. */
	String untilClosed() throws Exception {
		closed.get(15, TimeUnit.SECONDS);
		return String.join("", received);
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) {
		received.add(message.getPayload());
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		closed.complete(status);
	}
}
