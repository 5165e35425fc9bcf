package dev.glabella.accounts;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody does with their own account. Whoever changes how they sign in shows the password first, and is signed out elsewhere. */
@Component
class OwnAccount {

	private final Accounts accounts;
	private final Factors factors;
	private final Passwords passwords;
	private final PasswordRules rules;
	private final StaffSessions sessions;
	private final SignInGuard guard;
	private final Audit audit;
	private final TransactionTemplate transaction;
	private final Clock clock;

	OwnAccount(Accounts accounts, Factors factors, Passwords passwords, PasswordRules rules, StaffSessions sessions, SignInGuard guard, Audit audit,
			TransactionTemplate transaction, Clock clock) {
		this.accounts = accounts;
		this.factors = factors;
		this.passwords = passwords;
		this.rules = rules;
		this.sessions = sessions;
		this.guard = guard;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	Account of(StaffAuthentication who) {
		return accounts.find(who.getPrincipal().id()).orElseThrow();
	}

	void rename(StaffAuthentication who, String typed) {
		var name = Account.checkedName(typed);
		transaction.executeWithoutResult(status -> {
			accounts.rename(who.getPrincipal().id(), name);
			note(who, "name-changed");
		});
	}

	void changePassword(StaffAuthentication who, String current, String password, String repeated, Address address) {
		var account = confirmed(who, current, address);
		var hash = passwords.hash(rules.checked(password, repeated, new Email(account.email()), account.name()));
		change(who, "password-changed", () -> {
			accounts.setPassword(account.id(), hash);
			return true;
		});
	}

	/** Turns the second step on when the code shows that the app has the key. Returns the recovery codes. */
	List<String> addFactor(StaffAuthentication who, Totp totp, String code, String password, Address address) {
		var account = confirmed(who, password, address);
		var step = totp.stepOf(code.replaceAll("\\s", ""), clock.instant());
		if (step.isEmpty()) throw new Refused("The code does not match. Check the time on your phone, then enter the newest code.");
		return change(who, "second-factor-added", () -> {
			factors.set(account.id(), totp, step.getAsLong());
			return factors.renewRecoveryCodes(account.id());
		});
	}

	List<String> renewRecoveryCodes(StaffAuthentication who, String password, Address address) {
		var account = confirmed(who, password, address);
		if (!account.hasSecondFactor()) throw new Refused("Turn the second step on first.");
		return change(who, "recovery-codes-renewed", () -> factors.renewRecoveryCodes(account.id()));
	}

	void removeFactor(StaffAuthentication who, String password, Address address) {
		var account = confirmed(who, password, address);
		change(who, "second-factor-removed", () -> {
			factors.remove(account.id());
			return true;
		});
	}

	void endOtherSessions(StaffAuthentication who) {
		change(who, "other-sessions-ended", () -> true);
	}

	private <T> T change(StaffAuthentication who, String action, Supplier<T> change) {
		return transaction.execute(status -> {
			var result = change.get();
			sessions.end(who.getPrincipal().id(), session -> session.id() != who.session());
			note(who, action);
			return result;
		});
	}

	/** Who found an open browser must not guess the password here either. */
	private Account confirmed(StaffAuthentication who, String password, Address address) {
		var account = of(who);
		guard.take(account.email(), address).ifPresent(pause -> {
			throw new Refused("Too many tries. Wait " + SignInController.inWords(pause) + ", then try again.");
		});
		if (!passwords.matches(password, account.password())) {
			note(who, "password-not-confirmed");
			throw new Refused("The current password is wrong.");
		}
		guard.succeeded(account.email(), address);
		return account;
	}

	private void note(StaffAuthentication who, String action) {
		audit.record(who.getPrincipal().id(), action, Directory.subject(who.getPrincipal().id()), null);
	}
}
