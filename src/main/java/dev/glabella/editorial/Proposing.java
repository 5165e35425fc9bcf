package dev.glabella.editorial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.accounts.StaffMember;
import dev.glabella.editorial.Proposal.Content;
import dev.glabella.editorial.Proposal.State;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.Route;
import dev.glabella.knowledge.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How something learned from a chat becomes content: staff propose, a clinician edits, approves or rejects, and what is approved is in use at once. */
@Component
class Proposing {

	private static final int LONGEST_WORDING = 300;
	private static final int MOST_WORDINGS = 25;
	private static final int LONGEST_TITLE = 100;
	private static final int LONGEST_ID = 60;
	private static final int LONGEST_BRIEF = 2_000;
	private static final int LONGEST_MORE = 8_000;

	private final Proposals proposals;
	private final Reviewing reviewing;
	private final Trying trying;
	private final KnowledgeBase base;

	Proposing(Proposals proposals, Reviewing reviewing, Trying trying, KnowledgeBase base) {
		this.proposals = proposals;
		this.reviewing = reviewing;
		this.trying = trying;
		this.base = base;
	}

	/** What came of a decision. */
	enum Result {DONE, MOVED_ON, NOT_TRIED, UNUSABLE}

	/** Takes a proposal; says what is wrong with it otherwise. */
	Optional<String> propose(Content content, @Nullable Long conversation, StaffMember me) {
		var objection = objection(content);
		if (objection.isEmpty()) proposals.propose(content, conversation, me);
		return objection;
	}

	/** Stores another text; says what is wrong with it otherwise. */
	Optional<String> edit(long id, Content content) {
		var objection = objection(content);
		if (objection.isPresent()) return objection;
		return proposals.edit(id, content) ? Optional.empty() : Optional.of("Nothing was saved: this proposal was decided meanwhile.");
	}

	/** Approves the very text that was read, once its effect is known. A new topic is signed with that. */
	Result approve(Proposal proposal, String version, StaffMember clinician) {
		var content = proposal.content();
		if (!proposal.isOpen() || !version(content).equals(version)) return Result.MOVED_ON;
		var effect = trying.effect(content);
		if (effect.isEmpty()) return Result.NOT_TRIED;
		if (!effect.get().usable()) return Result.UNUSABLE;
		if (!proposals.decide(proposal.id(), State.OPEN, State.APPROVED, null, clinician)) return Result.MOVED_ON;
		base.refresh();
		if (content.isTopic()) base.current().topic(content.target()).ifPresent(topic -> reviewing.sign(clinician, topic, Review.hashOf(topic)));
		return Result.DONE;
	}

	Result reject(Proposal proposal, String why, StaffMember clinician) {
		return proposals.decide(proposal.id(), State.OPEN, State.REJECTED, why.isBlank() ? null : why.strip(), clinician) ? Result.DONE : Result.MOVED_ON;
	}

	/** The content is again as it was without it. */
	Result takeBack(Proposal proposal, StaffMember clinician) {
		if (!proposals.decide(proposal.id(), State.APPROVED, State.REJECTED, null, clinician)) return Result.MOVED_ON;
		base.refresh();
		return Result.DONE;
	}

	/** Tells one text of a proposal from another. */
	static String version(Content content) {
		return Integer.toHexString(content.hashCode());
	}

	/** A title as an id: "Can I fly home?" as {@code can-i-fly-home}. */
	static String idOf(String title) {
		var id = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
	}

	private Optional<String> objection(Content content) {
		var wordings = content.wordings();
		if (wordings.isEmpty()) return Optional.of("Write how visitors put it.");
		if (wordings.stream().anyMatch(wording -> wording.length() > LONGEST_WORDING)) return Optional.of("A phrasing has " + LONGEST_WORDING + " characters at most.");
		if (wordings.size() > (content.isTopic() ? MOST_WORDINGS : 1)) return Optional.of(content.isTopic() ? "Give " + MOST_WORDINGS + " phrasings at most." : "Propose one phrasing at a time.");
		return content.isTopic() ? objectionToTopic(content) : objectionToPhrasing(content.target(), wordings.getFirst());
	}

	private Optional<String> objectionToPhrasing(String target, String wording) {
		var knowledge = base.current();
		var known = Stream.concat(knowledge.topic(target).stream().map(Topic::questions), knowledge.route(target).stream().map(Route::questions)).toList();
		if (known.isEmpty()) return Optional.of("Choose what it is about.");
		return known.stream().flatMap(List::stream).anyMatch(wording::equalsIgnoreCase) ? Optional.of("The assistant knows this wording already.") : Optional.empty();
	}

	private Optional<String> objectionToTopic(Content content) {
		var knowledge = base.current();
		if (content.title().isBlank() || content.title().length() > LONGEST_TITLE) return Optional.of("Give the topic a title of at most " + LONGEST_TITLE + " characters.");
		if (content.target().isEmpty()) return Optional.of("Give the topic a title with letters a to z.");
		if (knowledge.topic(content.target()).isPresent() || knowledge.route(content.target()).isPresent()) return Optional.of("There is a topic with this title already.");
		if (content.brief().isBlank()) return Optional.of("Write a short answer.");
		if (content.brief().length() > LONGEST_BRIEF || content.more().length() > LONGEST_MORE) return Optional.of("The short answer has " + LONGEST_BRIEF + " and the longer one " + LONGEST_MORE + " characters at most.");
		return content.sources().stream().filter(id -> !knowledge.sources().containsKey(id)).findFirst().map(id -> "There is no source " + id + " in sources.yaml.");
	}
}
