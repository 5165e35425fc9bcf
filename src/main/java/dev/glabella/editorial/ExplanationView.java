package dev.glabella.editorial;

import java.util.List;

import dev.glabella.assistant.Explanation;
import dev.glabella.assistant.Verdict;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Route;
import dev.glabella.knowledge.Topic;
import dev.glabella.language.Entity;
import dev.glabella.language.Token;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as it leaves the server.
 * @param reply what a visitor would read, as plain text
 * @param card the same as the panel draws it
 * @param none probability of being about nothing that was learned
 * @param whyNotRunnerUp null where there is no runner-up
 */
record ExplanationView(Understood understood, Decided verdict, String reply, Object card, List<Possible> candidates, double none,
		@Nullable String whyNotRunnerUp) {

	/**
	 * What was made of the words.
	 * @param text after spelling repair
	 * @param lemmas the base forms, without marks
	 * @param negated the words that a negation governs
	 */
	record Understood(String text, List<String> lemmas, List<String> negated, List<Entity> entities) {

		static Understood of(Utterance utterance) {
			return new Understood(utterance.text(), utterance.tokens().filter(token -> !token.isMark()).map(Token::lemma).toList(),
					utterance.tokens().filter(token -> token.negated() && !token.isMark()).map(Token::word).toList(), utterance.entities().toList());
		}
	}

	/**
	 * What the assistant decided.
	 * @param reason the hand-off reason code, if any
	 * @param because one sentence on which step decided
	 */
	record Decided(String decision, @Nullable String reason, double confidence, List<Named> topics, String because) {}

	/** A topic or route by its name. */
	record Named(String id, String title) {}

	/** A topic or route that was considered. */
	record Possible(String id, String title, @Nullable String variant, double confidence, List<Grounds.Near> nearest, Reason reason) {}

	static ExplanationView of(Explanation explanation, Knowledge knowledge) {
		var judgement = explanation.judgement();
		var verdict = judgement.verdict();
		var ids = verdict instanceof Verdict.Clarify clarify ? clarify.topics() : judgement.topics();
		var decided = new Decided(verdict.decision().code(), verdict.reason(), judgement.confidence(), ids.stream().map(id -> named(id, knowledge)).toList(),
				because(verdict, knowledge));
		var candidates = explanation.grounds().stream()
			.map(ground -> new Possible(ground.id(), ground.title(), ground.variant(), ground.confidence(), Grounds.nearest(ground.reason()), ground.reason())).toList();
		return new ExplanationView(Understood.of(explanation.utterance()), decided, explanation.reply(), explanation.card(), candidates, explanation.none(),
				Grounds.whyNot(explanation.grounds()));
	}

	private static Named named(String id, Knowledge knowledge) {
		return new Named(id, knowledge.topic(id).map(Topic::title).or(() -> knowledge.route(id).map(Route::title)).orElse(id));
	}

	private static String because(Verdict verdict, Knowledge knowledge) {
		return switch (verdict) {
			case Verdict.Urgent urgent when urgent.flag().equals("similar") -> "It is much like known emergencies, so urgent advice comes first.";
			case Verdict.Urgent urgent -> "Its words match the warning sign “" + flag(urgent.flag(), knowledge) + "”, which comes before any comparison.";
			case Verdict.Handoff handoff when handoff.reason().equals("safety") -> "Its words match the same-day sign “" + flag(String.valueOf(handoff.subject()), knowledge) + "”, which comes before any comparison.";
			case Verdict.Handoff handoff when handoff.reason().equals("personal") -> "It asks about one person's own case, which only a clinician judges.";
			case Verdict.Handoff handoff when handoff.reason().equals("unsure") -> "Nothing is likely enough to be said or offered, so a person reads it.";
			case Verdict.Handoff handoff -> "A person completes this matter.";
			case Verdict.Answer answer when answer.topics().size() > 1 -> "It holds several questions, and each is sure of its topic.";
			case Verdict.Answer answer -> "The likeliest topic is likely enough: answering costs less, on average, than asking back or handing over.";
			case Verdict.Clarify clarify -> "No topic is likely enough to be answered, but these together are, so the visitor chooses.";
			case Verdict.SmallTalk talk -> "It is small talk.";
			case Verdict.Decline decline -> "It is most likely about something that this assistant does not answer.";
		};
	}

	private static String flag(String id, Knowledge knowledge) {
		return knowledge.redFlags().flags().stream().filter(flag -> flag.id().equals(id)).map(flag -> flag.title()).findFirst().orElse(id);
	}
}
