package dev.glabella.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbered logs of all conversations, in SQL that H2 and PostgreSQL share. */
@Repository
class Messages {

	private static final String SELECT = """
			select number, client_id, in_reply_to, author, name, sent_at, text, decision, topic, reason, card, helpful, rating from message
			""";

	private static final String INSERT = """
			insert into message (conversation, number, client_id, in_reply_to, author, name, sent_at, text, decision, topic, reason, card)
			values (:conversation, :number, :clientId, :inReplyTo, :author, :name, :at, :text, :decision, :topic, :reason, :card)
			""";

	private static final String VOTE = """
			update message set helpful = :helpful, voted_at = :now
			where conversation = :conversation and number = :number and author = 'ASSISTANT'
			""";

	private static final String RATE = """
			update message set rating = :score, rated_at = :now
			where conversation = :conversation and number = :number and author = 'SYSTEM' and card like '%"askRating":true%'
			""";

	private final JdbcClient jdbc;
	private final JsonMapper json;

	Messages(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(long conversation, Message message) {
		jdbc.sql(INSERT).param("conversation", conversation).param("number", message.number()).param("clientId", message.clientId())
			.param("inReplyTo", message.inReplyTo()).param("author", message.author().name()).param("name", message.name())
			.param("at", Conversations.sql(message.at())).param("text", message.text()).param("decision", message.decision())
			.param("topic", message.topic()).param("reason", message.reason())
			.param("card", message.card() == null ? null : json.writeValueAsString(message.card())).update();
	}

	Optional<Message> byClientId(long conversation, String clientId) {
		return jdbc.sql(SELECT + " where conversation = :conversation and client_id = :clientId").param("conversation", conversation)
			.param("clientId", clientId).query(this::read).optional();
	}

	/** Whether the assistant replied to that message already. */
	boolean hasReplyTo(long conversation, int number) {
		return jdbc.sql("select count(*) from message where conversation = :conversation and in_reply_to = :number")
			.param("conversation", conversation).param("number", number).query(Integer.class).single() > 0;
	}

	/** At most so many, ascending, all with a higher number. */
	List<Message> after(long conversation, int number, int most) {
		return jdbc.sql(SELECT + " where conversation = :conversation and number > :number order by number limit :most")
			.param("conversation", conversation).param("number", number).param("most", most).query(this::read).list();
	}

	/** The newest so many, ascending. */
	List<Message> newest(long conversation, int most) {
		return jdbc.sql(SELECT + " where conversation = :conversation order by number desc limit :most").param("conversation", conversation)
			.param("most", most).query(this::read).list().reversed();
	}

	/** The last one of an author. */
	Optional<Message> newestBy(long conversation, Author author) {
		return jdbc.sql(SELECT + " where conversation = :conversation and author = :author order by number desc limit 1").param("conversation", conversation)
			.param("author", author.name()).query(this::read).optional();
	}

	/** False when the assistant wrote no such message. */
	boolean vote(long conversation, int number, boolean helpful, Instant now) {
		return jdbc.sql(VOTE).param("helpful", helpful).param("now", Conversations.sql(now)).param("conversation", conversation)
			.param("number", number).update() == 1;
	}

	/** False when no such message asked for a rating. */
	boolean rate(long conversation, int number, int score, Instant now) {
		return jdbc.sql(RATE).param("score", score).param("now", Conversations.sql(now)).param("conversation", conversation).param("number", number).update() == 1;
	}

	private Message read(ResultSet row, int index) throws SQLException {
		return new Message(row.getInt("number"), row.getString("client_id"), Author.valueOf(row.getString("author")), row.getString("name"),
				row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("text"), card(row.getString("card")),
				row.getObject("helpful", Boolean.class), row.getObject("rating", Integer.class), row.getObject("in_reply_to", Integer.class), row.getString("decision"),
				row.getString("topic"), row.getString("reason"));
	}

	private @Nullable JsonNode card(@Nullable String stored) {
		return stored == null ? null : json.readTree(stored);
	}
}
