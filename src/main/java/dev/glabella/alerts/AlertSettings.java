package dev.glabella.alerts;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to alert. Everything is off until it is set.
 * @param deskUrl where staff open the desk; goes into mails and webhooks
 * @param mailEvery the least time between two mails, urgent ones aside; what comes up meanwhile is put together
 * @param lookEvery how often to look for what is due
 */
@ConfigurationProperties("glabella.alerts")
record AlertSettings(@Nullable URI deskUrl, @DefaultValue Mail mail, @DefaultValue Webhook webhook, @DefaultValue("1m") Duration mailEvery,
		@DefaultValue("2s") Duration lookEvery) {

	AlertSettings {
		if (deskUrl != null) requireSafe("desk-url", deskUrl);
		if (!mail.to().isEmpty() && mail.from() == null) throw new IllegalArgumentException("glabella.alerts.mail.to needs glabella.alerts.mail.from, the address that mails come from");
		if (!lookEvery.isPositive()) throw new IllegalArgumentException("glabella.alerts.look-every is longer than nothing, got " + lookEvery);
		if (mail.to().isEmpty() && mail.from() != null) throw new IllegalArgumentException("glabella.alerts.mail.from needs glabella.alerts.mail.to, the addresses that get the mails");
		if (webhook.url() == null && webhook.secret() != null) throw new IllegalArgumentException("glabella.alerts.webhook.secret needs glabella.alerts.webhook.url, the address that is called");
		if (webhook.url() != null) {
			requireSafe("webhook.url", webhook.url());
			webhook.key();
		}
	}

	/** Who gets mails, and from which address they come; sent through {@code spring.mail.host}. */
	record Mail(@DefaultValue List<String> to, @Nullable String from) {

		Mail {
			to.forEach(address -> requireAddress("to", address));
			if (from != null) requireAddress("from", from);
		}

		private static void requireAddress(String name, String address) {
			if (!address.matches("[^\\s@<>,]+@[^\\s@<>,]+")) throw new IllegalArgumentException("glabella.alerts.mail." + name + " is an address such as desk@clinic.example, got '" + address + "'");
		}
	}

	/**
	 * Where other tools listen.
	 * @param secret {@code whsec_} and 24 to 64 bytes in base64, known to both sides
	 */
	record Webhook(@Nullable URI url, @Nullable String secret) {

		private static final String PREFIX = "whsec_";

		byte[] key() {
			if (secret != null && secret.startsWith(PREFIX)) {
				try {
					var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
					if (key.length >= 24 && key.length <= 64) return key;
				} catch (IllegalArgumentException noBase64) {
					throw new IllegalArgumentException("glabella.alerts.webhook.secret is whsec_ and base64", noBase64);
				}
			}
			throw new IllegalArgumentException("glabella.alerts.webhook.url needs glabella.alerts.webhook.secret: whsec_ and 24 to 64 random bytes in base64");
		}

		/** The secret stays out of logs, and so does the path: with many services whoever knows it may call. */
		@Override
		public String toString() {
			return "Webhook[host=" + (url == null ? null : url.getHost()) + "]";
		}
	}

	private static void requireSafe(String name, URI address) {
		boolean here = "http".equals(address.getScheme()) && ("localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost()));
		if (address.getHost() == null || !"https".equals(address.getScheme()) && !here) {
			throw new IllegalArgumentException("glabella.alerts." + name + " starts with https:// (http:// only for localhost) and a host, got " + address.getScheme() + "://" + address.getHost());
		}
	}
}
