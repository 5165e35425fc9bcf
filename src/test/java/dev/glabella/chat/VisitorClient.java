package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor with a browser: HTTP calls, and as many windows as wanted. */
public class VisitorClient {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final int port;
	final String token;

	private VisitorClient(int port, String token) {
		this.port = port;
		this.token = token;
	}

	/** Somebody who opens the chat for the first time. */
	public static VisitorClient at(int port) {
		var opened = new VisitorClient(port, "").call("POST", "/api/visits", "{\"notice\": \"2026-11\"}");
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		return new VisitorClient(port, JSON.readTree(opened.body()).path("token").asString());
	}

	/** Somebody who comes with a token, good or bad. */
	static VisitorClient with(int port, String token) {
		return new VisitorClient(port, token);
	}

	public HttpResponse<String> call(String method, String path, @Nullable String body) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (body != null) request.header("Content-Type", "application/json");
		if (!token.isEmpty()) request.header("Visitor-Token", token);
		try {
			return HTTP.send(request.build(), BodyHandlers.ofString());
		} catch (IOException e) {
			throw new IllegalStateException("no answer from " + path, e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	public JsonNode get(String path) {
		var answer = call("GET", path, null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	public JsonNode messagesAfter(int number) {
		return get("/api/visit/messages?after=" + number).path("messages");
	}

	/** Connects, subscribes, and waits until the subscription stands. */
	public Window open() {
		var window = connect();
		window.session.subscribe("/user/queue/visit", window);
		assertThat(window.next("visit")).isNotNull();
		return window;
	}

	/** Connects without subscribing to anything. */
	Window connect() {
		var window = new Window();
		var headers = new StompHeaders();
		headers.add("visitor-token", token);
		var client = new WebSocketStompClient(new StandardWebSocketClient());
		try {
			window.session = client.connectAsync(URI.create("ws://localhost:" + port + "/ws"), new WebSocketHttpHeaders(), headers, window)
				.get(10, TimeUnit.SECONDS);
		} catch (Exception e) {
			throw new IllegalStateException("could not connect: " + window.errors, e);
		}
		return window;
	}

	/** One open window of the chat: everything it received, in order. */
	public static class Window extends StompSessionHandlerAdapter implements AutoCloseable {

		final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
		final BlockingQueue<String> errors = new LinkedBlockingQueue<>();
		@Nullable StompSession session;

		@Override
		public Type getPayloadType(StompHeaders headers) {
			return byte[].class;
		}

		@Override
		public void handleFrame(StompHeaders headers, @Nullable Object payload) {
			if (headers.getFirst("message") != null) errors.add(String.valueOf(headers.getFirst("message")));
			else received.add(JSON.readTree((byte[]) payload));
		}

		@Override
		public void handleException(StompSession session, @Nullable StompCommand command, StompHeaders headers, byte[] payload,
				Throwable exception) {
			errors.add("client: " + exception);
		}

		@Override
		public void handleTransportError(StompSession session, Throwable exception) {
			errors.add("closed");
		}

		public void say(String clientId, String text) {
			send("/app/visit/say", JSON.writeValueAsString(Map.of("clientId", clientId, "text", text)));
		}

		void send(String destination, String payload) {
			var headers = new StompHeaders();
			headers.setDestination(destination);
			headers.set("content-type", "application/json");
			session.send(headers, payload.getBytes(StandardCharsets.UTF_8));
		}

		/** The next frame of that type; others are passed over. */
		public JsonNode next(String type) {
			return next(frame -> frame.path("type").asString().equals(type), "a frame of type " + type);
		}

		/** The acknowledgement of one's own message. */
		public JsonNode acknowledged(String clientId) {
			return next(frame -> frame.path("message").path("clientId").asString("").equals(clientId), "the message " + clientId)
				.path("message");
		}

		String nextError() {
			try {
				return errors.poll(10, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}

		public JsonNode next(Predicate<JsonNode> wanted, String what) {
			try {
				for (var frame = received.poll(10, TimeUnit.SECONDS); frame != null; frame = received.poll(10, TimeUnit.SECONDS)) {
					if (wanted.test(frame)) return frame;
				}
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			throw new AssertionError("waited in vain for " + what + "; errors: " + errors);
		}

		@Override
		public void close() {
			session.disconnect();
		}
	}
}
