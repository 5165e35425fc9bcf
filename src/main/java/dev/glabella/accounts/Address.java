package dev.glabella.accounts;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from. */
record Address(String value) {

	static Address of(HttpServletRequest request) {
		var address = request.getRemoteAddr();
		return new Address(address.length() > 45 ? address.substring(0, 45) : address);
	}

	/** Of IPv6 the first half: the other half is anybody's to choose. */
	String network() {
		if (!value.contains(":")) return value;
		var groups = value.split(":", 5);
		return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
	}
}
