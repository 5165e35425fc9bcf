package dev.glabella.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The record of who did what. Entries are written in the caller's transaction: what is rolled back was not done. They are never changed
 * and never deleted by this program, so they hold codes and numbers and no text that a person wrote.
 */
@Component
public class Audit {

	private static final String INSERT = """
			insert into audit_entry (recorded_at, actor, action, subject, detail, address)
			values (:now, :actor, :action, :subject, :detail, :address)
			""";

	private final JdbcClient jdbc;
	private final Clock clock;

	Audit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The staff member of this request did something.
	 * @param action a code such as {@code conversation-read}
	 * @param subject what it was done to, as kind and number: {@code conversation:7}
	 * @param detail codes that say more: {@code role=AGENT}
	 */
	@Transactional
	public void record(String action, @Nullable String subject, @Nullable String detail) {
		record(StaffMember.current().map(StaffMember::id).orElse(null), action, subject, detail);
	}

	/** As {@link #record(String, String, String)}, for an account that is named, or for nobody's. */
	@Transactional
	public void record(@Nullable Long actor, String action, @Nullable String subject, @Nullable String detail) {
		check(action, "[a-z][a-z0-9-]{0,59}");
		if (subject != null) check(subject, "[a-z][a-z0-9-]{0,39}:[A-Za-z0-9_.-]{1,39}");
		if (detail != null) check(detail, "[A-Za-z0-9_.,:;=> -]{1,400}");
		jdbc.sql(INSERT).param("now", Moments.sql(clock.instant().truncatedTo(ChronoUnit.MILLIS))).param("actor", actor).param("action", action)
			.param("subject", subject).param("detail", detail).param("address", address()).update();
	}

	private static void check(String value, String form) {
		if (!value.matches(form)) throw new IllegalArgumentException("an audit entry holds codes of the form " + form);   // and not what was given: it may be a person's words
	}

	private static @Nullable String address() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http ? Address.of(http.getRequest()).value() : null;
	}
}
