package dev.glabella.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a link and the password somebody chose with it. */
@Component
class Welcome {

	private static final String GONE = "This link was used already, is too old, or was replaced by a newer one. Ask for a new one.";

	private final Accounts accounts;
	private final Links links;
	private final StaffSessions sessions;
	private final Audit audit;
	private final Clock clock;

	Welcome(Accounts accounts, Links links, StaffSessions sessions, Audit audit, Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.sessions = sessions;
		this.audit = audit;
		this.clock = clock;
	}

	/** The link behind a secret, if it is one for this page. */
	@Transactional(readOnly = true)
	public Link open(Link.Purpose purpose, Optional<Secret> secret) {
		return secret.flatMap(links::find).filter(link -> link.purpose() == purpose).orElseThrow(() -> new Refused(GONE));
	}

	/** Whom the link is for; closed accounts get no password. */
	@Transactional(readOnly = true)
	public Account account(Link link) {
		return Optional.ofNullable(link.account()).flatMap(accounts::find).filter(Account::enabled).orElseThrow(() -> new Refused(GONE));
	}

	@Transactional
	public void openAdmin(Link link, Email email, String name, String hash) {
		use(link);
		var id = accounts.add(email, name, Role.ADMIN, hash, clock.instant().truncatedTo(ChronoUnit.MILLIS));
		audit.record(id, "admin-set-up", "account:" + id, null);
	}

	/** Who comes second with a link commits: a rollback after the wait could bring the link back, see {@code docs/decisions/one-writer-at-a-time.md}. */
	@Transactional(noRollbackFor = Refused.class)
	public void setPassword(Link link, String hash) {
		use(link);
		var account = account(link);
		accounts.setPassword(account.id(), hash);
		sessions.endAll(account.id());
		audit.record(account.id(), link.purpose() == Link.Purpose.INVITATION ? "invitation-accepted" : "password-reset", "account:" + account.id(), null);
	}

	private void use(Link link) {
		if (!links.use(link)) throw new Refused(GONE);
	}
}
