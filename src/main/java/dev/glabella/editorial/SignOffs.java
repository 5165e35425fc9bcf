package dev.glabella.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.ReviewBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All sign-offs that were given on the page, and those that were taken back, in SQL that H2 and PostgreSQL share. */
@Repository
class SignOffs implements ReviewBook {

	private static final String SELECT = "select id, topic, text_hash, account, name, review_day, recorded_at from topic_review ";
	private static final String INSERT = """
			insert into topic_review (topic, text_hash, account, name, review_day, recorded_at)
			values (:topic, :hash, :account, :name, :day, :now)
			""";

	private final JdbcClient jdbc;
	private final Audit audit;
	private final Clock clock;

	SignOffs(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void sign(StaffMember member, String topic, String hash, LocalDate day) {
		add(member, topic, hash, day);
		audit.record("topic-signed", subject(topic), "hash=" + hash);
	}

	@Transactional
	public void takeBack(StaffMember member, String topic, LocalDate day) {
		add(member, topic, null, day);
		audit.record("topic-sign-off-taken-back", subject(topic), null);
	}

	/** What happened to a topic, the newest first. */
	@Transactional(readOnly = true)
	public List<ReviewEvent> history(String topic) {
		return jdbc.sql(SELECT + "where topic = :topic order by id desc").param("topic", topic).query(SignOffs::read).list();
	}

	@Override
	public List<Review> reviews() {
		var standing = new LinkedHashMap<Long, Review>();
		for (var event : all()) {
			if (event.signs()) standing.put(event.id(), event.review());
			else standing.values().removeIf(review -> review.topic().equals(event.topic()));
		}
		return List.copyOf(standing.values());
	}

	@Override
	public Map<String, LocalDate> takenBack() {
		var days = new HashMap<String, LocalDate>();
		all().stream().filter(event -> !event.signs()).forEach(event -> days.put(event.topic(), event.on()));
		return days;
	}

	private List<ReviewEvent> all() {
		return jdbc.sql(SELECT + "order by id").query(SignOffs::read).list();
	}

	private void add(StaffMember member, String topic, @Nullable String hash, LocalDate day) {
		jdbc.sql(INSERT).param("topic", topic).param("hash", hash).param("account", member.id()).param("name", member.name()).param("day", day)
			.param("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)).update();
	}

	/** The audit takes short codes only. */
	private static String subject(String topic) {
		return "topic:" + (topic.length() > 39 ? topic.substring(0, 39) : topic);
	}

	private static ReviewEvent read(ResultSet row, int index) throws SQLException {
		return new ReviewEvent(row.getLong("id"), row.getString("topic"), row.getString("text_hash"), row.getLong("account"), row.getString("name"),
				row.getObject("review_day", LocalDate.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
	}
}
