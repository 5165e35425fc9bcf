package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers may try at the socket. */
@SpringBootTest(classes = ChatServer.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"glabella.chat.connect-within=1s", "glabella.chat.visits-per-minute=100000", "glabella.web.allowed-origins=https://clinic.example"})
class MalformedFramesTests {

	private static final String INSIDE = "(?s).*(Exception|java\\.|springframework|glabella|\\bat |Unknown session|simp|[A-Z]\\w+\\.[A-Z]\\w+).*";

	@LocalServerPort
	int port;

	private String connect;

	@BeforeEach
	void openAVisit() {
		connect = "CONNECT\naccept-version:1.2\nheart-beat:0,0\nvisitor-token:" + VisitorClient.at(port).token + "\n\n\0";
	}

	@ParameterizedTest
	@ValueSource(strings = {"BOGUS\n\n\0", "SEND\nno colon here\n\n\0", "SEND\ndestination:/app/visit/say\n\n{}\0", "CONNECT\naccept-version:1.2\n\n\0",
			"CONNECT\naccept-version:1.2\nvisitor-token:x\nvisitor-token:y\n\n\0", "SUBSCRIBE\nid:0\ndestination:/topic/**\n\n\0",
			"CONNECTED\nversion:1.2\n\n\0", "MESSAGE\ndestination:/user/queue/visit\n\n\0", "ERROR\nmessage:x\n\n\0", "SEND\ncontent-length:-5\n\n\0",
			"SEND\nx:\\q\n\n\0", "hello", "\0\0\0", "GET / HTTP/1.1\r\n\r\n", "CONNECT\ncontent-length:100000\n\nabc"})
	void tellsNothingToWhoIsNotConnectedAndClosesSoon(String frame) throws Exception {
		assertThat(RawSocket.at(port).send(frame).untilClosed()).doesNotMatch(INSIDE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"BEGIN\ntransaction:a\n\n\0", "ACK\nid:1\n\n\0", "MESSAGE\ndestination:/user/queue/visit\n\n\0", "CONNECTED\n\n\0", "SEND\n\n\0",
			"SUBSCRIBE\nid:0\n\n\0", "SUBSCRIBE\nid:0\ndestination:/queue/visit\nselector:T(java.lang.Runtime)\n\n\0", "BOGUS\n\n\0", "SEND\nno colon\n\n\0",
			"RECEIPT\nreceipt-id:1\n\n\0"})
	void closesTheSocketOfAVisitorWhoSendsWhatIsNotNamed(String frame) throws Exception {
		var socket = RawSocket.at(port).send(connect);
		assertThat(socket.received.take()).startsWith("CONNECTED");

		assertThat(socket.send(frame).untilClosed()).doesNotMatch(INSIDE);
	}

	@ParameterizedTest
	@ValueSource(ints = {17_000, 64_000, 1_000_000})
	void closesTheSocketOnAHugeFrame(int size) throws Exception {
		var socket = RawSocket.at(port).send(connect);
		assertThat(socket.received.take()).startsWith("CONNECTED");
		var frame = "SEND\ndestination:/app/visit/say\n\n" + "x".repeat(size) + "\0";
		try {
			for (int i = 0; i < frame.length(); i += 8000) socket.send(frame.substring(i, Math.min(frame.length(), i + 8000)));
		} catch (Exception closedMeanwhile) {
			assertThat(closedMeanwhile).isNotNull();
		}

		assertThat(socket.untilClosed()).doesNotMatch(INSIDE);
	}

	@Test
	void closesASocketThatNeverSaysWhoItIs() throws Exception {
		assertThat(RawSocket.at(port).untilClosed()).isEmpty();
	}

	@Test
	void opensForItsOwnAndNamedOriginsOnly() {
		for (var origin : new String[] {"", "http://localhost:" + port, "https://clinic.example"}) {
			assertThatNoException().as(origin).isThrownBy(() -> new RawSocket(port, origin));
		}
		for (var origin : new String[] {"https://evil.example", "null", "https://clinic.example.evil.test", "http://clinic.example", "https://localhost:" + port}) {
			assertThatException().as(origin).isThrownBy(() -> new RawSocket(port, origin)).withStackTraceContaining("403");
		}
	}

	@Test
	void agreesToNoCompression() throws Exception {
		try (var socket = new Socket("localhost", port)) {
			socket.getOutputStream().write("""
					GET /ws HTTP/1.1\r
					Host: localhost:%d\r
					Upgrade: websocket\r
					Connection: Upgrade\r
					Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
					Sec-WebSocket-Version: 13\r
					Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r
					\r
					""".formatted(port).getBytes(StandardCharsets.US_ASCII));
			var answer = new String(socket.getInputStream().readNBytes(120), StandardCharsets.US_ASCII);

			assertThat(answer).startsWith("HTTP/1.1 101").doesNotContain("permessage-deflate");
		}
	}
}
