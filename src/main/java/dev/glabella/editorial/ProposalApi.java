package dev.glabella.editorial;

import java.util.List;
import java.util.stream.Stream;

import dev.glabella.accounts.StaffMember;
import dev.glabella.editorial.Proposal.Content;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where staff at the desk propose what the assistant should learn. */
@RestController
@RequestMapping("/api/proposals")
class ProposalApi {

	private final Proposing proposing;
	private final KnowledgeBase base;

	ProposalApi(Proposing proposing, KnowledgeBase base) {
		this.proposing = proposing;
		this.base = base;
	}

	/** What a phrasing can be about. */
	record Target(String id, String title) {}

	/** A phrasing for a target; or, with a title instead, a new topic with a drafted answer. */
	record Wish(@Nullable Long conversation, @Nullable String target, @Nullable String wording, @Nullable String title, @Nullable String answer) {

		Content content() {
			var words = wording == null ? "" : wording.strip();
			if (title == null) return Content.phrasing(target == null ? "" : target, words.replaceAll("\\s+", " "));
			return new Content(Proposing.idOf(title), words, title.strip(), null, answer == null ? "" : answer.strip(), "", List.of());
		}
	}

	@GetMapping("/targets")
	List<Target> targets() {
		var knowledge = base.current();
		return Stream.concat(knowledge.topics().stream().map(topic -> new Target(topic.id(), topic.title())), knowledge.routes().stream().map(route -> new Target(route.id(), route.title())))
			.sorted((one, other) -> one.title().compareToIgnoreCase(other.title())).toList();
	}

	@PostMapping
	ResponseEntity<?> propose(@RequestBody Wish wish, @AuthenticationPrincipal StaffMember me) {
		var objection = proposing.propose(wish.content(), wish.conversation(), me);
		return objection.isEmpty() ? ResponseEntity.noContent().build() : ResponseEntity.badRequest().body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, objection.get()));
	}
}
