package dev.glabella.alerts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.glabella.alerts.AlertSettings.Mail;
import dev.glabella.alerts.AlertSettings.Webhook;
import dev.glabella.alerts.Delivery.Channel;
import dev.glabella.alerts.Delivery.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import tools.jackson.databind.json.JsonMapper;

class WebhookCallTests {

	/** The listener says 200 and then nothing more, as long as the test lasts. */
	@Test
	@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
	void doesNotWaitForABodyThatNeverEnds() throws Exception {
		try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofPlatform().daemon().start(() -> beginToAnswer(listener));
			assertThat(callTo(listener.getLocalPort()).send(alert())).isEqualTo(200);
		}
	}

	private static void beginToAnswer(ServerSocket listener) {
		try {
			var socket = listener.accept();
			while (socket.getInputStream().read() != '}') {}
			socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n.".getBytes(US_ASCII));
			socket.getOutputStream().flush();
		} catch (IOException over) {
			throw new IllegalStateException(over);
		}
	}

	private static WebhookCall callTo(int port) {
		var settings = new AlertSettings(null, new Mail(List.of(), null), new Webhook(URI.create("http://127.0.0.1:" + port + "/"), AlertTests.SECRET), Duration.ofMinutes(1), Duration.ofSeconds(2));
		return new WebhookCall(settings, JsonMapper.builder().build(), Clock.systemUTC());
	}

	private static Delivery alert() {
		return new Delivery(1, Channel.WEBHOOK, "evt_1", Type.CONTACT_ASKED, 1, null, false, Instant.EPOCH, Instant.EPOCH, 0);
	}
}
