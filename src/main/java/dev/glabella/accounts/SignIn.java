package dev.glabella.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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

		/** Nobody is between the two steps here, or not any more. */
		record TooLate() implements Outcome {}

		record TooMany(Duration pause) implements Outcome {}
	}

	private final Accounts accounts;
	private final Factors factors;
	private final Passwords passwords;
	private final StaffSessions sessions;
	private final SignInGuard guard;
	private final Audit audit;
	private final TransactionTemplate transaction;
	private final Clock clock;

	SignIn(Accounts accounts, Factors factors, Passwords passwords, StaffSessions sessions, SignInGuard guard, Audit audit,
			TransactionTemplate transaction, Clock clock) {
		this.accounts = accounts;
		this.factors = factors;
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

	/** Whether somebody is between the two steps. */
	boolean awaitsCode(Optional<Secret> secret) {
		return secret.flatMap(sessions::halfOpen).isPresent();
	}

	/** The second step: a code of the app, or one of the recovery codes. */
	Outcome withCode(Optional<Secret> secret, String typed, Address address) {
		var half = secret.flatMap(sessions::halfOpen);
		var account = half.flatMap(session -> accounts.find(session.account())).filter(Account::open).filter(Account::hasSecondFactor);
		if (account.isEmpty()) return new Outcome.TooLate();
		var id = account.get().id();
		var wait = guard.takeCode(id);
		if (wait.isPresent()) return new Outcome.TooMany(wait.get());
		return transaction.execute(status -> {
			var means = meansOf(account.get(), typed.length() > 40 ? "" : typed.strip());
			if (means.isEmpty()) {
				audit.record(null, "code-refused", Directory.subject(id), null);
				return new Outcome.Wrong();
			}
			guard.codeSucceeded(id);
			sessions.end(id, session -> session.id() == half.get().id());
			return open(account.get(), address, means.get());
		});
	}

	/** How the code was right, if it was. Each is right once. */
	private Optional<String> meansOf(Account account, String typed) {
		var step = new Totp(String.valueOf(account.factorSecret())).stepOf(typed.replaceAll("\\s", ""), clock.instant());
		if (step.isPresent() && factors.useStep(account.id(), step.getAsLong())) return Optional.of("factor=code");
		if (factors.useRecoveryCode(account.id(), typed)) return Optional.of("factor=recovery-code left=" + factors.recoveryCodesLeft(account.id()));
		return Optional.empty();
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
		return open(account, address, null);
	}

	private Outcome open(Account account, Address address, @Nullable String means) {
		accounts.signedIn(account.id(), now());
		audit.record(account.id(), "signed-in", null, means);
		return new Outcome.Opened(sessions.open(account, true, address.value()));
	}

	private void failed(Optional<Account> account, String name, Address address) {
		var subject = account.map(known -> Directory.subject(known.id())).orElse(null);   // an unknown name may be a password in the wrong field
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
