package dev.glabella.accounts;

import java.util.Locale;

/** The address somebody signs in with, in the one form in which it is stored and compared. */
record Email(String value) {

	static final int LONGEST = 254;

	Email {
		value = value.strip().toLowerCase(Locale.ROOT);
		if (value.length() > LONGEST || !value.matches("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+")) {
			throw new Refused("Enter an e-mail address such as maria@clinic.example.");
		}
	}

	/** What stands before the sign. */
	String localPart() {
		return value.substring(0, value.indexOf('@'));
	}
}
