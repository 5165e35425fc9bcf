package dev.glabella.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import dev.glabella.accounts.Link.Purpose;

/** What admins and supervisors do with the accounts of others. Each change ends the sessions it concerns and is written down. */
@Component
class Directory {

	private final Accounts accounts;
	private final Factors factors;
	private final Links links;
	private final StaffSessions sessions;
	private final Audit audit;
	private final Clock clock;

	Directory(Accounts accounts, Factors factors, Links links, StaffSessions sessions, Audit audit, Clock clock) {
		this.accounts = accounts;
		this.factors = factors;
		this.links = links;
		this.sessions = sessions;
		this.audit = audit;
		this.clock = clock;
	}

	/** A link to pass on; it is shown this once. */
	record Issued(Account account, Purpose purpose, Secret secret) {}

	@Transactional
	Issued invite(StaffMember by, Email email, String name, Role role) {
		if (!by.role().mayInvite(role)) throw new Refused("Only an admin invites somebody as " + role.label().toLowerCase(Locale.ROOT) + ".");
		var id = accounts.add(email, name, role, null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
		audit.record(by.id(), "invited", subject(id), "role=" + role);
		return new Issued(lock(id), Purpose.INVITATION, links.issue(Purpose.INVITATION, id));
	}

	/** A new invitation for who has not accepted yet, else a link for a new password; either ends the former link. */
	@Transactional
	Issued issueLink(StaffMember by, long id) {
		var account = lock(id);
		if (!account.enabled()) throw new Refused("This account is closed. Open it again first.");
		if (!mayIssueLink(by, account)) throw new Refused("Only an admin does this.");
		var purpose = account.accepted() ? Purpose.RESET : Purpose.INVITATION;
		audit.record(by.id(), account.accepted() ? "reset-link-issued" : "invited-again", subject(id), null);
		return new Issued(account, purpose, links.issue(purpose, id));
	}

	boolean mayIssueLink(StaffMember by, Account account) {
		return by.role() == Role.ADMIN || !account.accepted() && by.role().mayInvite(account.role());
	}

	@Transactional
	void assign(StaffMember by, long id, Role role) {
		var account = others(by, id);
		if (account.role() == role) return;
		accounts.assign(id, role);
		sessions.endAll(id);
		audit.record(by.id(), "role-changed", subject(id), "from=" + account.role() + " to=" + role);
	}

	@Transactional
	void enable(StaffMember by, long id, boolean enabled) {
		var account = others(by, id);
		if (account.enabled() == enabled) return;
		accounts.enable(id, enabled);
		if (!enabled) {
			links.endAll(id);
			sessions.endAll(id);
		}
		audit.record(by.id(), enabled ? "account-opened" : "account-closed", subject(id), null);
	}

	/** For who lost the telephone and the recovery codes. */
	@Transactional
	void removeFactor(StaffMember by, long id) {
		if (!others(by, id).hasSecondFactor()) return;
		factors.remove(id);
		sessions.endAll(id);
		audit.record(by.id(), "second-factor-reset", subject(id), null);
	}

	/** Somebody else's account, which only an admin changes; nobody else changes it meanwhile. There is never no admin: one is acting. */
	private Account others(StaffMember by, long id) {
		var admins = accounts.lockOpenAdmins();
		if (by.role() != Role.ADMIN || admins.stream().noneMatch(admin -> admin.id() == by.id())) throw new Refused("Only an admin does this.");
		if (by.id() == id) throw new Refused("Your own account is changed by another admin.");
		return lock(id);
	}

	private Account lock(long id) {
		return accounts.lock(id).orElseThrow(() -> new Refused("There is no such account."));
	}

	static String subject(long id) {
		return "account:" + id;
	}
}
