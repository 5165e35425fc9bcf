package dev.glabella.accounts;

import java.time.ZoneId;

/** The clinic as the staff's pages and the password rules need it; whoever knows the clinic's settings provides it. */
public interface Workplace {

	String name();

	ZoneId timeZone();
}
