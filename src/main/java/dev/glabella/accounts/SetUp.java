package dev.glabella.accounts;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever started the server open the first account, so that no password is known beforehand. The link goes to the console and not
 * through the logger: a log is kept and read by others.
 */
@Component
@ConditionalOnWebApplication
class SetUp {

	private final Accounts accounts;
	private final Links links;
	private final Audit audit;
	private final AccountsSettings settings;
	private final Environment environment;

	SetUp(Accounts accounts, Links links, Audit audit, AccountsSettings settings, Environment environment) {
		this.accounts = accounts;
		this.links = links;
		this.audit = audit;
		this.settings = settings;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	public void begin() {
		links.endSetUp();
		if (accounts.any() && !settings.setUpLink()) return;
		var secret = links.issue(Link.Purpose.SET_UP, null);
		audit.record(null, "set-up-link-issued", null, null);
		var port = environment.getProperty("local.server.port", "8080");
		System.out.printf("""

				    Open the first staff account (an admin) within %s, once:

				        %s

				    or the same path at your own address. A restart prints a new link and ends this one.

				""", inWords(settings.setUpLasts()), Link.Purpose.SET_UP.address("http://localhost:" + port, secret));
	}

	private static String inWords(Duration time) {
		return time.toHours() > 0 ? time.toHours() + " h" : time.toMinutes() + " min";
	}
}
