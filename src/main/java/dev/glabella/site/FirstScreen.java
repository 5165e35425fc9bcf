package dev.glabella.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.glabella.knowledge.KnowledgeBase;

/**
 * The clinic's own words in the panel, sent with its page so that the first screen needs no further request.
 * @param related stands before the related questions
 * @param none stands on the choice that none of the offered topics is meant
 */
record FirstScreen(String name, String assistant, String phone, @Nullable String address, String timeZone, String greeting, Notice notice,
		List<Choice> suggested, String related, String none, Helpful helpful, ContactForm contactForm, String privacy) {

	/**
	 * What visitors are told before they write.
	 * @param version changes with every word of the notice or of the privacy text
	 */
	record Notice(String version, String text, @JsonProperty("short") String brief) {}

	/** A topic to tap. */
	record Choice(String topic, String title) {}

	/** The question under an answer, and what follows either reply. */
	record Helpful(String question, String yes, String no) {}

	/** The texts of the form for contact details. */
	record ContactForm(String title, String intro, String consent, String submit, String thanks) {}

	static FirstScreen of(KnowledgeBase base, SiteSettings settings) {
		var clinic = base.current().clinic();
		var say = base.phrases();
		var notice = say.reply("notice");
		var privacy = say.reply("privacy");
		var suggested = settings.suggested().stream().flatMap(id -> base.published(id).stream()).map(topic -> new Choice(topic.id(), topic.title())).toList();
		return new FirstScreen(clinic.name(), clinic.assistantName(), clinic.phone(), clinic.address(), clinic.timeZone().getId(), say.reply("greeting"),
				new Notice(fingerprint(notice + privacy), notice, say.reply("notice-short")), suggested, say.reply("follow-up-offer"),
				say.reply("clarify-none"), new Helpful(say.reply("helpful-question"), say.reply("helpful-thanks-yes"), say.reply("helpful-thanks-no")),
				new ContactForm(say.reply("contact-form.title"), say.reply("contact-form.intro"), say.reply("contact-form.consent"),
						say.reply("contact-form.submit"), say.reply("contact-form.thanks")), privacy);
	}

	/** The number as a telephone link wants it. */
	public String dial() {
		return phone.replaceAll("[^+\\d]", "");
	}

	private static String fingerprint(String text) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 6);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
