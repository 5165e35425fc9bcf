package dev.glabella.desk;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** A window of the desk, without the page. */
@NullUnmarked
class DeskWindow extends TextWebSocketHandler {

	private final BlockingQueue<String> hints = new LinkedBlockingQueue<>();
	final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();
	private WebSocketSession socket;

	void open(int port, String cookies) throws Exception {
		var headers = new WebSocketHttpHeaders();
		headers.add("Cookie", cookies);
		headers.add("Origin", "http://localhost:" + port);
		socket = new StandardWebSocketClient().execute(this, headers, URI.create("ws://localhost:" + port + "/desk/socket")).get(10, TimeUnit.SECONDS);
	}

	void say(String text) throws Exception {
		socket.sendMessage(new TextMessage(text));
	}

	void close() throws Exception {
		socket.close();
	}

	String next(String type) throws InterruptedException {
		for (var hint = hints.poll(10, TimeUnit.SECONDS); hint != null; hint = hints.poll(10, TimeUnit.SECONDS)) if (hint.contains("\"type\":\"" + type + "\"")) return hint;
		throw new AssertionError("waited in vain for " + type);
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) {
		hints.add(message.getPayload());
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		closed.add(status);
	}
}
