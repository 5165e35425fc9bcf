package dev.glabella.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in. Sessions live in the database: they survive a restart, and a change of the account counts from the next request on.
 * A module that keeps a socket open reports its use with {@link #use}, and closes it on {@link SessionsEnded}.
 */
@Component
public class StaffSessions {

	/** Time for the second step of signing in. */
	static final Duration HALF_OPEN_AT_MOST = Duration.ofMinutes(5);
	/** Use is written down this often at most; it may cost a session that much of its idle time. */
	private static final Duration GRAIN = Duration.ofSeconds(30);

	private final Sessions sessions;
	private final Accounts accounts;
	private final AccountsSettings settings;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	StaffSessions(Sessions sessions, Accounts accounts, AccountsSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.sessions = sessions;
		this.accounts = accounts;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** Notes that somebody is at work in this session, so that it does not count as idle. False when it is over. */
	@Transactional
	public boolean use(long session) {
		return sessions.find(session).filter(this::alive).filter(Session::complete).map(this::touch)
			.flatMap(alive -> accounts.find(alive.account())).filter(Account::open).isPresent();
	}

	@Transactional
	Secret open(Account account, boolean complete, String address) {
		var secret = Secret.mint();
		sessions.add(secret, account.id(), complete, address, now());
		return secret;
	}

	/** The account behind a cookie, as it is now. */
	@Transactional
	Optional<StaffAuthentication> authenticate(Secret secret) {
		return sessions.find(secret).filter(Session::complete).filter(this::alive).map(this::touch)
			.flatMap(session -> accounts.find(session.account()).filter(Account::open)
				.map(account -> new StaffAuthentication(account.member(), session.id())));
	}

	/** A session that waits for its second step. */
	@Transactional(readOnly = true)
	Optional<Session> halfOpen(Secret secret) {
		return sessions.find(secret).filter(session -> !session.complete()).filter(this::alive);
	}

	@Transactional(readOnly = true)
	List<Session> of(long account) {
		return sessions.of(account).stream().filter(Session::complete).filter(this::alive).toList();
	}

	@Transactional
	void end(long account, Predicate<Session> which) {
		var ended = new HashSet<Long>();
		for (var session : sessions.of(account)) {
			if (which.test(session) && sessions.remove(session.id())) ended.add(session.id());
		}
		if (!ended.isEmpty()) events.publishEvent(new SessionsEnded(account, ended));
	}

	@Transactional
	void endAll(long account) {
		end(account, session -> true);
	}

	/** Removes what has run out, so that sockets of such sessions are closed too. */
	@Transactional
	@Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
	void endExpired() {
		var now = clock.instant();
		var shortest = settings.idleAtMost().compareTo(HALF_OPEN_AT_MOST) < 0 ? settings.idleAtMost() : HALF_OPEN_AT_MOST;
		sessions.startedOrUsedBefore(now.minus(settings.sessionAtMost()), now.minus(shortest)).stream().filter(session -> !alive(session))
			.forEach(session -> end(session.account(), other -> other.id() == session.id()));
	}

	private boolean alive(Session session) {
		var now = clock.instant();
		if (!session.complete()) return now.isBefore(session.started().plus(HALF_OPEN_AT_MOST));
		return now.isBefore(session.started().plus(settings.sessionAtMost())) && now.isBefore(session.used().plus(settings.idleAtMost()));
	}

	private Session touch(Session session) {
		if (clock.instant().isAfter(session.used().plus(GRAIN))) sessions.used(session.id(), now());
		return session;
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
