package dev.glabella.editorial;

import java.nio.charset.StandardCharsets;

import dev.glabella.assistant.Assistant;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Explains what the assistant makes of a message. {@code GET} is for invented questions: proxies may log addresses. Whatever a visitor may have written is sent by
 * {@code POST}, as the page does. Neither is kept or logged.
 */
@RestController
class ExplanationController {

	static final int MOST_BYTES = 4_096;

	private final Assistant assistant;
	private final KnowledgeBase base;
	private final Measuring measuring;

	ExplanationController(Assistant assistant, KnowledgeBase base, Measuring measuring) {
		this.assistant = assistant;
		this.base = base;
		this.measuring = measuring;
	}

	/** A question to be explained. */
	record Question(@Nullable String message) {}

	/** Whether figures of the current content are still to come. */
	record State(boolean measuring) {}

	@GetMapping("/api/admin/explanation")
	ResponseEntity<?> invented(@RequestParam(defaultValue = "") String message) {
		return explain(message);
	}

	@PostMapping("/api/admin/explanation")
	ResponseEntity<?> sent(@RequestBody Question question) {
		return explain(question.message() == null ? "" : question.message());
	}

	@GetMapping("/api/admin/measuring")
	ResponseEntity<State> state() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new State(measuring.busy()));
	}

	private ResponseEntity<?> explain(String message) {
		if (message.isBlank()) return refused(HttpStatus.UNPROCESSABLE_CONTENT, "message-missing", "Type a question.");
		int bytes = message.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MOST_BYTES) {
			return refused(HttpStatus.CONTENT_TOO_LARGE, "message-too-long", "A message has " + MOST_BYTES + " bytes at most, as in the chat; this one has " + bytes + ".");
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ExplanationView.of(assistant.explain(message), base.current()));
	}

	private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String code, String detail) {
		var problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("code", code);
		return ResponseEntity.status(status).body(problem);
	}
}
