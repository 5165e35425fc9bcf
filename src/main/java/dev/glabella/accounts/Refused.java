package dev.glabella.accounts;

import java.io.Serial;

/** Something that was asked for is not done; the message says why and may be shown. */
class Refused extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	Refused(String reason) {
		super(reason, null, false, false);   // an answer, not a fault: nobody reads its stack
	}

	String reason() {
		return String.valueOf(getMessage());
	}
}
