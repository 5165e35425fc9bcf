package dev.glabella.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

import dev.glabella.chat.Conversation.Owner;

/** All conversations, in SQL that H2 and PostgreSQL share. Whoever changes one locks its row first, so that numbers have no gap. */
@Repository
class Conversations {

	private static final String SELECT = """
			select c.id, c.token_hash, c.owner, c.version, c.last_number, c.reason, c.urgent, c.waiting_since, c.person, c.speaker, c.notice, c.touched_at,
				exists (select 1 from contact_request r where r.conversation = c.id) as contact_left
			from conversation c
			""";

	private static final String INSERT = """
			insert into conversation (token_hash, owner, version, last_number, urgent, notice, opened_at, touched_at)
			values (:tokenHash, 'BOT', 1, 0, false, :notice, :now, :now)
			""";

	private static final String UPDATE = """
			update conversation set owner = :owner, version = :version, last_number = :last, reason = :reason, urgent = :urgent,
				waiting_since = :waitingSince, person = :person, speaker = :speaker, touched_at = :touched
			where id = :id
			""";

	private static final String UNTOUCHED = "select id from conversation where touched_at < :before order by touched_at limit :most";

	/** What the assistant has not read yet also holds the visitor's words. Record components are written in alphabetical order. */
	private static final String DELETE_OUTSTANDING = """
			delete from event_publication where event_type = :type and serialized_event like :start
			""";

	private static final String IN_LINE = " where c.owner = 'QUEUE' order by c.urgent desc, c.waiting_since, c.id";

	private final JdbcClient jdbc;
	private final Turnstile turnstile;

	Conversations(JdbcClient jdbc, Turnstile turnstile) {
		this.jdbc = jdbc;
		this.turnstile = turnstile;
	}

	/** Opens a conversation with the assistant and returns its id. */
	long open(Token token, String notice, Instant now) {
		var key = new GeneratedKeyHolder();
		jdbc.sql(INSERT).param("tokenHash", token.hash()).param("notice", notice).param("now", sql(now)).update(key, "id");
		return key.getKeyAs(Long.class);
	}

	Optional<Conversation> find(long id) {
		return jdbc.sql(SELECT + " where c.id = :id").param("id", id).query(Conversations::read).optional();
	}

	/** By the token it was opened with, or one that a further device got. */
	Optional<Conversation> find(Token token) {
		return find(token, "c.token_hash = :hash").or(() -> find(token, "c.id = (select d.conversation from device d where d.token_hash = :hash)"));
	}

	private Optional<Conversation> find(Token token, String which) {
		return jdbc.sql(SELECT + " where " + which).param("hash", token.hash()).query(Conversations::read).optional();
	}

	/** As {@link #find(long)}, and nobody else changes it until the transaction ends. */
	Optional<Conversation> lock(long id) {
		turnstile.pass(id);
		var locked = jdbc.sql("select id from conversation where id = :id for update").param("id", id).query(Long.class).optional();
		return locked.flatMap(this::find);   // read after the wait for the lock, so nothing of it is stale
	}

	void save(Conversation changed) {
		jdbc.sql(UPDATE).param("owner", changed.owner().name()).param("version", changed.version()).param("last", changed.last())
			.param("reason", changed.reason()).param("urgent", changed.urgent()).param("waitingSince", sql(changed.waitingSince()))
			.param("person", changed.person()).param("speaker", changed.speaker()).param("touched", sql(changed.touched())).param("id", changed.id()).update();
	}

	/** Those that wait for a person: urgent ones first, then who has waited longest. */
	List<Conversation> waiting() {
		return jdbc.sql(SELECT + IN_LINE).query(Conversations::read).list();
	}

	/** The numbers of those that {@link #waiting} lists, in the same order. */
	List<Long> line() {
		return jdbc.sql("select c.id from conversation c" + IN_LINE).query(Long.class).list();
	}

	/** Those that are with some person, the longest first. */
	List<Conversation> withPeople() {
		return jdbc.sql(SELECT + " where c.owner = 'PERSON' order by c.waiting_since, c.id").query(Conversations::read).list();
	}

	List<Long> above(long id, int most) {
		return jdbc.sql("select id from conversation where id > :id order by id limit :most").param("id", id).param("most", most).query(Long.class).list();
	}

	List<Long> untouchedSince(Instant before, int most) {
		return jdbc.sql(UNTOUCHED).param("before", sql(before)).param("most", most).query(Long.class).list();
	}

	/** Removes it with its messages, its contact request, and the events about it that are still to be read. */
	void erase(long id) {
		jdbc.sql(DELETE_OUTSTANDING).param("type", MessageReceived.class.getName()).param("start", "{\"conversation\":" + id + ",%").update();
		jdbc.sql("delete from conversation where id = :id").param("id", id).update();
	}

	private static Conversation read(ResultSet row, int index) throws SQLException {
		return new Conversation(row.getLong("id"), row.getString("token_hash"), Owner.valueOf(row.getString("owner")), row.getInt("version"),
				row.getInt("last_number"), row.getString("reason"), row.getBoolean("urgent"), instant(row, "waiting_since"),
				row.getObject("person", Long.class), row.getString("speaker"), row.getString("notice"), row.getObject("touched_at", OffsetDateTime.class).toInstant(),
				row.getBoolean("contact_left"));
	}

	/** Both drivers take this type as it is; an {@code Instant} or a {@code Timestamp} would depend on driver or time zone. */
	static @Nullable OffsetDateTime sql(@Nullable Instant instant) {
		return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return value == null ? null : value.toInstant();
	}
}
