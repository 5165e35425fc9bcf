package dev.glabella.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.glabella.accounts.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What staff write down about a conversation for each other; the visitor never sees it. */
@Repository
class Notes {

	private final JdbcClient jdbc;

	Notes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One note. */
	record Note(long id, String name, Instant at, String text) {}

	void add(long conversation, StaffMember author, String text, Instant now) {
		jdbc.sql("insert into staff_note (conversation, author, name, written_at, text) values (:conversation, :author, :name, :now, :text)").param("conversation", conversation)
			.param("author", author.id()).param("name", author.name()).param("now", now.atOffset(ZoneOffset.UTC)).param("text", text).update();
	}

	/** Oldest first. */
	List<Note> of(long conversation) {
		return jdbc.sql("select id, name, written_at, text from staff_note where conversation = :conversation order by id").param("conversation", conversation)
			.query((row, index) -> new Note(row.getLong("id"), row.getString("name"), row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getString("text"))).list();
	}
}
