package dev.glabella.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.glabella.alerts.AlertSettings.Mail;
import dev.glabella.alerts.AlertSettings.Webhook;
import dev.glabella.alerts.Delivery.Channel;
import org.junit.jupiter.api.Test;

class AlertSettingsTests {

	private static final Mail NO_MAIL = new Mail(List.of(), null);
	private static final Webhook NO_WEBHOOK = new Webhook(null, null);

	@Test
	void saysWhatIsMissingOrUnsafe() {
		refused("glabella.alerts.mail.to needs glabella.alerts.mail.from", () -> settings(null, new Mail(List.of("a@b.example"), null), NO_WEBHOOK));
		refused("glabella.alerts.mail.from needs glabella.alerts.mail.to", () -> settings(null, new Mail(List.of(), "a@b.example"), NO_WEBHOOK));
		refused("glabella.alerts.webhook.secret needs glabella.alerts.webhook.url", () -> settings(null, NO_MAIL, new Webhook(null, AlertTests.SECRET)));
		refused("glabella.alerts.mail.to is an address", () -> new Mail(List.of("a@b.example\r\nBcc: c@d.example"), null));
		refused("glabella.alerts.desk-url starts with https://", () -> settings("http://clinic.example/desk", NO_MAIL, NO_WEBHOOK));
		refused("webhook.url starts with https://", () -> settings(null, NO_MAIL, new Webhook(URI.create("http://10.0.0.1/x"), AlertTests.SECRET)));
		for (var secret : new String[] {null, "", "whsec_", "whsec_c2hvcnQ=", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz", "whsec_***"}) {
			refused("glabella.alerts.webhook.", () -> settings(null, NO_MAIL, new Webhook(URI.create("https://hooks.example/x"), secret)));
		}
	}

	@Test
	void keepsTheSecretAndTheWebhooksPathOutOfLogs() {
		assertThat(new Webhook(URI.create("https://hooks.example/T0/path"), AlertTests.SECRET).toString()).doesNotContain("MDEy", "T0");
		assertThatThrownBy(() -> settings(null, NO_MAIL, new Webhook(URI.create("http://hooks.example/T0/path"), AlertTests.SECRET))).hasMessageContaining("got http://hooks.example").hasMessageNotContaining("T0");
	}

	@Test
	void saysPlainlyWhatIsOn() {
		var settings = settings(null, new Mail(List.of("a@b.example", "c@b.example"), "d@b.example"), new Webhook(URI.create("https://hooks.example/T0/path"), AlertTests.SECRET));
		assertThat(Channels.described(Channel.MAIL, settings)).isEqualTo("e-mail to 2 addresses");
		assertThat(Channels.described(Channel.WEBHOOK, settings)).isEqualTo("webhook to hooks.example");
	}

	private static AlertSettings settings(String desk, Mail mail, Webhook webhook) {
		return new AlertSettings(desk == null ? null : URI.create(desk), mail, webhook, Duration.ofMinutes(1), Duration.ofSeconds(2));
	}

	private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
		assertThatThrownBy(deed).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
	}
}
