package dev.glabella.training;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Marking.ReadinessItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody is ready to answer patients: what a supervisor has seen of them, by the clinic's list, and the supervisor's signature. No program signs. */
@Repository
class Readiness {

	private final JdbcClient jdbc;
	private final KnowledgeBase knowledge;
	private final Audit audit;
	private final Clock clock;

	Readiness(JdbcClient jdbc, KnowledgeBase knowledge, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.knowledge = knowledge;
		this.audit = audit;
		this.clock = clock;
	}

	/** @param by the name of who saw it; null where nobody did yet */
	public record Item(String id, String text, @Nullable String by) {}

	/** Who stands for it, since when. */
	public record Signature(String by, Instant at) {}

	/**
	 * Where somebody stands.
	 * @param complete whether all was seen, so that it can be signed
	 */
	public record State(List<Item> items, @Nullable Signature signature, boolean complete) {}

	State of(long account) {
		var ticks = ticks(account);
		var items = list().stream().map(item -> new Item(item.id(), item.text(), ticks.get(item.id()))).toList();
		return new State(items, signature(account).orElse(null), items.stream().allMatch(item -> item.by != null));
	}

	private List<ReadinessItem> list() {
		return knowledge.current().practice().marking().readiness();
	}

	private Map<String, String> ticks(long account) {
		var ticks = new HashMap<String, String>();
		jdbc.sql("select item, name from readiness_tick where account = :account").param("account", account).query((ResultSet row) -> { ticks.put(row.getString("item"), row.getString("name")); });
		return ticks;
	}

	Optional<Signature> signature(long account) {
		return jdbc.sql("select name, signed_at from readiness_signature where account = :account").param("account", account)
			.query((row, index) -> new Signature(row.getString("name"), row.getObject("signed_at", OffsetDateTime.class).toInstant())).optional();
	}

	/** Sets what was seen. Who takes back something takes the signature back with it. */
	@Transactional
	public void see(long account, List<String> seen, StaffMember by) {
		var ticks = ticks(account);
		for (var item : list()) {
			boolean now = seen.contains(item.id());
			if (now == ticks.containsKey(item.id())) continue;
			if (now) tick(account, item.id(), by);
			else untick(account, item.id());
		}
	}

	private void tick(long account, String item, StaffMember by) {
		jdbc.sql("insert into readiness_tick (account, item, supervisor, name, ticked_at) values (:account, :item, :by, :name, :now)").param("account", account).param("item", item).param("by", by.id())
			.param("name", by.name()).param("now", now()).update();
		audit.record("readiness-seen", "account:" + account, "item=" + item);
	}

	private void untick(long account, String item) {
		jdbc.sql("delete from readiness_tick where account = :account and item = :item").param("account", account).param("item", item).update();
		audit.record("readiness-unseen", "account:" + account, "item=" + item);
		withdraw(account);
	}

	/** @return whether it was signed: only what was seen whole can be */
	@Transactional
	public boolean sign(long account, StaffMember by) {
		if (!of(account).complete || signature(account).isPresent()) return false;
		jdbc.sql("insert into readiness_signature (account, supervisor, name, signed_at) values (:account, :by, :name, :now)").param("account", account).param("by", by.id()).param("name", by.name()).param("now", now()).update();
		audit.record("readiness-signed", "account:" + account, null);
		return true;
	}

	@Transactional
	public void withdraw(long account) {
		if (jdbc.sql("delete from readiness_signature where account = :account").param("account", account).update() > 0) audit.record("readiness-withdrawn", "account:" + account, null);
	}

	private OffsetDateTime now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}
}
