package dev.glabella.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out. Passwords are checked outside of any transaction, because that takes a while. */
@Component
class SignIn {

	/** What became of a try. */
	sealed interface Outcome {

		/** Signed in; the secret belongs into the cookie. */
		record Opened(Secret secret) implements Outcome {}

		/** The password was right; a code is asked next. */
		record CodeNeeded(Secret secret) implements Outcome {}

		/** Name or password is wrong, or the account is closed; which of these is not told. */
		record Wrong() implements Outcome {}

		record TooMany(Duration pause) implements Outcome {}
	}

	private final Accounts accounts;
	private final Passwords passwords;
	private final StaffSessions sessions;
	private final SignInGuard guard;
	private final Audit audit;
	private final TransactionTemplate transaction;
	private final Clock clock;

	SignIn(Accounts accounts, Passwords passwords, StaffSessions sessions, SignInGuard guard, Audit audit, TransactionTemplate transaction,
			Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.sessions = sessions;
		this.guard = guard;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	Outcome withPassword(String typedEmail, String password, Address address) {
		var name = typedEmail.length() > Email.LONGEST ? "" : normal(typedEmail);
		var wait = guard.take(name, address);
		if (wait.isPresent()) return new Outcome.TooMany(wait.get());
		var account = find(name);
		var right = passwords.matches(password.length() > 2 * PasswordRules.LONGEST ? "" : password, account.map(Account::password).orElse(null));
		if (right && account.filter(Account::open).isPresent()) {
			guard.succeeded(name, address);
			return transaction.execute(status -> proceed(account.get(), password, address));
		}
		failed(account, name, address);
		return new Outcome.Wrong();
	}

	void out(StaffAuthentication staff) {
		transaction.executeWithoutResult(status -> {
			sessions.end(staff.getPrincipal().id(), session -> session.id() == staff.session());
			audit.record(staff.getPrincipal().id(), "signed-out", null, null);
		});
	}

	private Outcome proceed(Account account, String password, Address address) {
		if (passwords.outdated(String.valueOf(account.password()))) accounts.setPassword(account.id(), passwords.hash(password));
		if (account.hasSecondFactor()) return new Outcome.CodeNeeded(sessions.open(account, false, address.value()));
		return open(account, address);
	}

	private Outcome open(Account account, Address address) {
		accounts.signedIn(account.id(), now());
		audit.record(account.id(), "signed-in", null, null);
		return new Outcome.Opened(sessions.open(account, true, address.value()));
	}

	private void failed(Optional<Account> account, String name, Address address) {
		var subject = account.map(known -> "account:" + known.id()).orElse(null);   // an unknown name may be a password in the wrong field
		transaction.executeWithoutResult(status -> {
			audit.record(null, "sign-in-failed", subject, account.filter(known -> !known.open()).map(closed -> "reason=closed").orElse(null));
			if (guard.exhausted(name, address)) audit.record(null, "sign-in-slowed", subject, null);
		});
	}

	private Optional<Account> find(String name) {
		try {
			return accounts.find(new Email(name));
		} catch (Refused noAddress) {
			return Optional.empty();
		}
	}

	private static String normal(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
