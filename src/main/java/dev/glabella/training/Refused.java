package dev.glabella.training;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Something that cannot be done as things stand; the message says why and what to do, to the person. */
class Refused extends ResponseStatusException {

	private final String code;

	private Refused(String code, HttpStatus status, String message) {
		super(status, message);
		this.code = code;
	}

	static Refused missing() {
		return new Refused("missing", HttpStatus.NOT_FOUND, "There is no such session of yours.");
	}

	static Refused because(String code, String message) {
		return new Refused(code, HttpStatus.CONFLICT, message);
	}

	static Refused invalid(String message) {
		return new Refused("invalid", HttpStatus.BAD_REQUEST, message);
	}

	String code() {
		return code;
	}
}
