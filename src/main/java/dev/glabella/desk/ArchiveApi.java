package dev.glabella.desk;

import java.time.Instant;
import java.time.LocalDate;

import dev.glabella.accounts.Audit;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The search over past conversations. What is looked for travels in the body, because addresses end in logs. */
@RestController
class ArchiveApi {

	private static final int MOST = 50;

	private final Archive archive;
	private final Audit audit;
	private final KnowledgeBase knowledge;

	ArchiveApi(Archive archive, Audit audit, KnowledgeBase knowledge) {
		this.archive = archive;
		this.audit = audit;
		this.knowledge = knowledge;
	}

	/** Words, and the first and last day where the clinic is. */
	record Wanted(@Nullable String words, @Nullable LocalDate from, @Nullable LocalDate until) {}

	@PostMapping("/api/desk/search")
	ResponseEntity<Archive.Result> search(@RequestBody Wanted wanted) {
		var result = archive.search(wanted.words(), start(wanted.from(), 0), start(wanted.until(), 1), MOST);
		audit.record("conversations-searched", null, "found=" + result.total());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(result);
	}

	private @Nullable Instant start(@Nullable LocalDate day, int later) {
		return day == null ? null : day.plusDays(later).atStartOfDay(knowledge.current().clinic().timeZone()).toInstant();
	}
}
