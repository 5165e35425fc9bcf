package dev.glabella.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What visitors asked, for those who improve the answers. Knows only conversations that are still kept. */
@Repository
public class Questions {

	private static final String MISSED = """
			select q.conversation, q.number, q.sent_at, q.text, r.decision, r.topic, r.reason, r.helpful
			from message r join message q on q.conversation = r.conversation and q.number = r.in_reply_to
			where q.sent_at >= :from and q.sent_at < :until
				and (r.decision in ('decline', 'clarify') or r.reason in ('unsure', 'repeated') or r.helpful = false)
			order by q.sent_at desc, q.conversation desc, q.number desc limit :most
			""";

	private final JdbcClient jdbc;

	Questions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Messages that the assistant declined, asked back about, handed over because it did not understand, or answered in a way that was voted not helpful.
	 * @param until not included
	 * @return the newest so many, newest first
	 */
	public List<Question> missed(Instant from, Instant until, int most) {
		return jdbc.sql(MISSED).param("from", Conversations.sql(from)).param("until", Conversations.sql(until)).param("most", most).query(Questions::read).list();
	}

	private static Question read(ResultSet row, int index) throws SQLException {
		return new Question(row.getLong("conversation"), row.getInt("number"), row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("text"), row.getString("decision"),
				row.getString("topic"), row.getString("reason"), row.getObject("helpful", Boolean.class));
	}
}
