package dev.glabella.chat;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How staff can reach a visitor who cannot wait: a name and at least one of the two, and the visitor agreed to it. */
record Contact(String name, @Nullable String phone, @Nullable String email) {

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,38}(?: ?(?:x|ext\\.?) ?[0-9]{1,6})?", Pattern.CASE_INSENSITIVE);
	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\.]+(?:\\.[^\\s@<>,;:\"()\\[\\]\\\\.]+)+");

	/** What the form sent, checked. */
	static Contact of(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable Boolean consent) {
		if (!Boolean.TRUE.equals(consent)) throw new Refused(Refused.Code.NO_CONSENT, "Please agree to be contacted first.");
		var cleanName = VisitorText.line(name, 120);
		var cleanPhone = VisitorText.line(phone, 40);
		var cleanEmail = VisitorText.line(email, 254);
		if (cleanName == null) throw new Refused(Refused.Code.NO_NAME, "Please tell us your name.");
		if (cleanPhone == null && cleanEmail == null) throw new Refused(Refused.Code.NO_REACH, "Please give a phone number or an e-mail address.");
		if (cleanPhone != null && !PHONE.matcher(cleanPhone.replaceFirst("^\\(", "")).matches()) {
			throw new Refused(Refused.Code.BAD_PHONE, "This does not look like a phone number.");
		}
		if (cleanEmail != null && !EMAIL.matcher(cleanEmail).matches()) {
			throw new Refused(Refused.Code.BAD_EMAIL, "This does not look like an e-mail address.");
		}
		return new Contact(cleanName, cleanPhone, cleanEmail);
	}
}
