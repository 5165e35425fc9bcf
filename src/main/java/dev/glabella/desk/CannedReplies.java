package dev.glabella.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sentences that staff send often: those below {@code canned:} in {@code replies.yaml}, and the clinic's own, which are kept in the database. */
@Service
class CannedReplies {

	/** Whoever writes, and the visitor's name as left in the contact form. */
	static final Set<String> VALUES = Set.of("me", "visitor");
	private static final String SHIPPED = "canned.";
	private static final int LONGEST_TITLE = 60;
	private static final int LONGEST = 4_000;

	private final JdbcClient jdbc;
	private final KnowledgeBase knowledge;
	private final Audit audit;
	private final Clock clock;

	CannedReplies(JdbcClient jdbc, KnowledgeBase knowledge, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.knowledge = knowledge;
		this.audit = audit;
		this.clock = clock;
	}

	/** One reply; without an id it stands in the content. */
	record Canned(@Nullable Long id, String title, String text) {}

	/** All of them, the clinic's own first, with every name in braces as it was written. */
	List<Canned> all() {
		var all = new ArrayList<>(own());
		knowledge.current().replies().forEach((key, text) -> {
			if (key.startsWith(SHIPPED)) all.add(new Canned(null, title(key), text));
		});
		return all;
	}

	/** Ready to be sent by somebody to a visitor, who may not have left a name. */
	List<Canned> filled(StaffMember me, @Nullable String visitor) {
		var values = Map.of("me", me.name(), "visitor", visitor == null ? "there" : visitor);
		var phrases = knowledge.phrases();
		return all().stream().map(canned -> new Canned(canned.id(), canned.title(), phrases.fillKnown(canned.text(), values))).toList();
	}

	/**
	 * Adds one, or changes the one with that id.
	 * @return what is wrong with it, empty when it is stored
	 */
	@Transactional
	Optional<String> save(@Nullable Long id, String title, String text, StaffMember me) {
		var name = title.strip();
		var clean = text.strip().replace("\r\n", "\n");
		if (name.isEmpty() || clean.isEmpty()) return Optional.of("Give the reply a title and a text.");
		if (name.length() > LONGEST_TITLE) return Optional.of("A title has " + LONGEST_TITLE + " characters at most, this one has " + name.length() + ".");
		if (clean.length() > LONGEST) return Optional.of("A reply has " + LONGEST + " characters at most, this one has " + clean.length() + ".");
		var unknown = knowledge.phrases().unknownNames(clean, VALUES);
		if (!unknown.isEmpty()) return Optional.of("Nothing is known by the name {{" + unknown.getFirst() + "}}. Names you can use stand below the form.");
		if (own().stream().anyMatch(other -> other.title().equalsIgnoreCase(name) && !other.id().equals(id))) return Optional.of("Another reply has this title.");
		return store(id, name, clean, me) ? Optional.empty() : Optional.of("Somebody has deleted this reply meanwhile.");
	}

	@Transactional
	void delete(long id) {
		if (jdbc.sql("delete from canned_reply where id = :id").param("id", id).update() == 1) audit.record("canned-reply-deleted", "canned-reply:" + id, null);
	}

	private boolean store(@Nullable Long id, String title, String text, StaffMember me) {
		var sql = id == null ? "insert into canned_reply (title, text, changed_by, changed_at) values (:title, :text, :by, :now)"
				: "update canned_reply set title = :title, text = :text, changed_by = :by, changed_at = :now where id = :id";
		int rows = jdbc.sql(sql).param("title", title).param("text", text).param("by", me.id()).param("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
			.param("id", id).update();
		if (rows == 1) audit.record("canned-reply-saved", id == null ? null : "canned-reply:" + id, null);
		return rows == 1;
	}

	private List<Canned> own() {
		return jdbc.sql("select id, title, text from canned_reply order by title").query((row, index) -> new Canned(row.getLong("id"), row.getString("title"), row.getString("text"))).list();
	}

	/** {@code canned.one-moment} as "One moment". */
	private static String title(String key) {
		var words = key.substring(SHIPPED.length()).replace('-', ' ').replace('.', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}
}
