package dev.glabella.accounts;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times and limits of staff accounts.
 * @param idleAtMost time without any request after which a session ends
 * @param sessionAtMost time after which a session ends in any case
 * @param invitationLasts time to accept an invitation
 * @param resetLasts time to use a link for a new password
 * @param setUpLasts time to use the link that the first start prints
 * @param passwordAtLeast characters of a password
 * @param setUpLink print such a link although there are accounts, for a clinic whose admins are all locked out
 */
@ConfigurationProperties("glabella.accounts")
record AccountsSettings(@DefaultValue("30m") Duration idleAtMost, @DefaultValue("12h") Duration sessionAtMost,
		@DefaultValue("7d") Duration invitationLasts, @DefaultValue("1d") Duration resetLasts, @DefaultValue("1d") Duration setUpLasts,
		@DefaultValue("12") int passwordAtLeast, @DefaultValue("false") boolean setUpLink) {

	AccountsSettings {
		if (passwordAtLeast < 8 || passwordAtLeast > 64) {
			throw new IllegalArgumentException("glabella.accounts.password-at-least lies between 8 and 64, got " + passwordAtLeast);
		}
	}

	Duration lasts(Link.Purpose purpose) {
		return switch (purpose) {
			case SET_UP -> setUpLasts;
			case INVITATION -> invitationLasts;
			case RESET -> resetLasts;
		};
	}
}
