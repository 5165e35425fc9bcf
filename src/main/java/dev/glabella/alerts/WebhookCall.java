package dev.glabella.alerts;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls the webhook, signed as the Standard Webhooks specification has it (standardwebhooks.com): HMAC-SHA256 over id, time and body. */
@Component
class WebhookCall {

	private static final Duration CONNECT = Duration.ofSeconds(5);
	private static final Duration WHOLE = Duration.ofSeconds(10);

	private final AlertSettings settings;
	private final JsonMapper json;
	private final Clock clock;
	private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();

	WebhookCall(AlertSettings settings, JsonMapper json, Clock clock) {
		this.settings = settings;
		this.json = json;
		this.clock = clock;
	}

	/** What the other side answers, as HTTP codes. */
	int send(Delivery delivery) throws IOException, InterruptedException {
		var body = body(delivery);
		var time = Long.toString(clock.instant().getEpochSecond());
		var request = HttpRequest.newBuilder(settings.webhook().url()).timeout(WHOLE).header("Content-Type", "application/json").header("webhook-id", delivery.event())
			.header("webhook-timestamp", time).header("webhook-signature", "v1," + sign(delivery.event() + "." + time + "." + body)).POST(BodyPublishers.ofString(body)).build();
		var response = http.send(request, BodyHandlers.ofInputStream());
		response.body().close();   // the time limit ends with the headers: who waited for the body could wait for ever
		return response.statusCode();
	}

	private String body(Delivery delivery) {
		var data = new LinkedHashMap<String, Object>();
		data.put("conversation", delivery.conversation());
		data.put("reason", delivery.reason());
		data.put("urgent", delivery.urgent());
		data.put("since", delivery.since().toString());
		data.put("desk", settings.deskUrl() == null ? null : settings.deskUrl().toString());
		var body = new LinkedHashMap<String, Object>();
		body.put("type", delivery.type().code);
		body.put("timestamp", delivery.created().toString());
		body.put("data", data);
		return json.writeValueAsString(body);
	}

	private String sign(String content) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(settings.webhook().key(), "HmacSHA256"));
			return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
		} catch (GeneralSecurityException missing) {
			throw new IllegalStateException("every Java has HmacSHA256", missing);
		}
	}
}
