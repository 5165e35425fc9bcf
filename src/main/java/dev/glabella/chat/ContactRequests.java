package dev.glabella.chat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to be contacted; one request a conversation, the newest words count and wait anew. */
@Repository
class ContactRequests {

	private static final String UPDATE = """
			update contact_request set name = :name, phone = :phone, email = :email, consent = :consent, consented_at = :now
			where conversation = :conversation
			""";

	private static final String INSERT = """
			insert into contact_request (conversation, name, phone, email, consent, consented_at)
			values (:conversation, :name, :phone, :email, :consent, :now)
			""";

	private final JdbcClient jdbc;

	ContactRequests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The conversation is locked, so update-then-insert cannot meet another insert. */
	void put(long conversation, Contact contact, String consent, Instant now) {
		if (run(UPDATE, conversation, contact, consent, now) == 0) run(INSERT, conversation, contact, consent, now);
	}

	Optional<ContactLeft> of(long conversation) {
		return jdbc.sql("select name, phone, email, consented_at from contact_request where conversation = :conversation").param("conversation", conversation)
			.query((row, index) -> new ContactLeft(row.getString("name"), row.getString("phone"), row.getString("email"),
				row.getObject("consented_at", OffsetDateTime.class).toInstant())).optional();
	}

	private int run(String sql, long conversation, Contact contact, String consent, Instant now) {
		return jdbc.sql(sql).param("conversation", conversation).param("name", contact.name()).param("phone", contact.phone())
			.param("email", contact.email()).param("consent", consent).param("now", Conversations.sql(now)).update();
	}
}
