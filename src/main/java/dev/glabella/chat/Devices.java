package dev.glabella.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a visitor carry the conversation on elsewhere. The first device asks for a code; the second one shows it and gets a token of its
 * own, so no token ever leaves the device it was made for. Whoever erases the conversation erases it on all of them.
 */
@Service
class Devices {

	static final Duration VALID = Duration.ofMinutes(10);

	private static final String OPENED = "This chat was opened on another device. If that was not you, delete the chat under “Privacy and options”.";

	private final Conversations conversations;
	private final Messages messages;
	private final Ledger ledger;
	private final JdbcClient jdbc;
	private final Clock clock;

	Devices(Conversations conversations, Messages messages, Ledger ledger, JdbcClient jdbc, Clock clock) {
		this.conversations = conversations;
		this.messages = messages;
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A code as it is shown, and until when it works. */
	record Issued(String code, Instant until) {}

	/** A new code for this conversation; the former one no longer works. */
	@Transactional
	Issued issue(long conversation) {
		var current = conversations.lock(conversation).orElseThrow(Visits::gone);
		current.refuseWhenClosed();
		var until = clock.instant().plus(VALID);
		var code = DeviceCode.mint();
		jdbc.sql("delete from device_code where conversation = :conversation").param("conversation", conversation).update();
		jdbc.sql("insert into device_code (code_hash, conversation, valid_until) values (:hash, :conversation, :until)").param("hash", code.hash())
			.param("conversation", conversation).param("until", Conversations.sql(until)).update();
		return new Issued(code.shown(), until);
	}

	/**
	 * Spends the code and lets the token open the conversation from now on. The conversation says so, for whoever looked over a
	 * shoulder must not read along unnoticed.
	 * @return the conversation's number
	 */
	@Transactional
	long admit(DeviceCode code, Token token) {
		var conversation = jdbc.sql("select conversation from device_code where code_hash = :hash and valid_until > :now").param("hash", code.hash())
			.param("now", Conversations.sql(clock.instant())).query(Long.class).optional().orElseThrow(Devices::unknown);
		var current = conversations.lock(conversation).orElseThrow(Devices::unknown);
		if (jdbc.sql("delete from device_code where code_hash = :hash").param("hash", code.hash()).update() == 0) throw unknown();   // spent meanwhile
		jdbc.sql("insert into device (token_hash, conversation, admitted_at) values (:hash, :conversation, :now)").param("hash", token.hash())
			.param("conversation", conversation).param("now", Conversations.sql(clock.instant())).update();
		var next = current.spoke(clock.instant().truncatedTo(ChronoUnit.MILLIS));
		messages.add(conversation, Message.ofHouse(next.last(), next.touched(), OPENED, null));
		ledger.save(current, next);
		return conversation;
	}

	static Refused unknown() {
		return new Refused(Refused.Code.UNKNOWN_CODE, "This code does not work. A code works once and for ten minutes. Please make a new one on the other device; if somebody else may have used it, delete the chat there.");
	}
}
