package dev.glabella.assistant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Markdown;
import dev.glabella.knowledge.Phrases;
import dev.glabella.knowledge.RedFlags;
import dev.glabella.knowledge.Route;
import dev.glabella.knowledge.Topic;
import org.jspecify.annotations.Nullable;

/** Puts a judgement into words: only sentences that stand in the content folder. */
class Composer {

	private static final int MOST_RELATED = 3;
	private static final List<String> SENTENCES = List.of("clarify", "clarify-one", "clarify-none", "several-intro", "decline", "smalltalk-fallback", "personal-note",
			"handoff.asked", "handoff.unsure", "handoff.repeated", "handoff.personal", "handoff.safety", "handoff.error",
			"handoff-waiting.soon", "handoff-waiting.out-of-hours", "handoff-waiting.away");
	private static final String CRISIS_LEVEL = "call-988";
	private static final String CRISIS_NUMBER = "988";

	private final Knowledge knowledge;
	private final Phrases phrases;
	private final LocalDate today;
	private final boolean open;

	/**
	 * @param today in the clinic's time zone, for sign-offs
	 * @param open whether the clinic is open now, for what is said about waiting
	 */
	Composer(Knowledge knowledge, Phrases phrases, LocalDate today, boolean open) {
		this.knowledge = knowledge;
		this.phrases = phrases;
		this.today = today;
		this.open = open;
	}

	/**
	 * Refuses content that lacks a sentence this class may have to say: better before a visitor waits for it.
	 * @throws IllegalArgumentException that names what is missing
	 */
	static void require(Knowledge knowledge) {
		var missing = SENTENCES.stream().filter(key -> !knowledge.replies().containsKey(key)).toList();
		if (!missing.isEmpty()) throw new IllegalArgumentException("replies.yaml lacks " + String.join(", ", missing) + "; add these sentences");
		if (!knowledge.redFlags().levels().containsKey(RedFlagFinder.SAME_DAY)) {
			throw new IllegalArgumentException("red-flags.yaml lacks the level '" + RedFlagFinder.SAME_DAY + "'; add its advice");
		}
	}

	/** What the visitor sees. */
	Card card(Judgement judgement) {
		return said(judgement.verdict()).with(judgement.noted());
	}

	private Card said(Verdict verdict) {
		return switch (verdict) {
			case Verdict.Urgent urgent -> urgent(urgent);
			case Verdict.Answer answer -> answer(answer);
			case Verdict.Clarify clarify -> clarify(clarify);
			case Verdict.Handoff handoff -> handoff(handoff);
			case Verdict.SmallTalk talk -> plain(talk, smallTalk(talk)).card();
			case Verdict.Decline decline -> plain(decline, decline(decline)).withPersonOffered().card();
		};
	}

	/** The same as plain text: what a screen reader, a transcript and a search need. */
	static String text(Card card) {
		var pieces = new ArrayList<@Nullable String>();
		pieces.add(card.heading());
		pieces.add(card.intro());
		for (var part : card.parts()) {
			if (card.parts().size() > 1) pieces.add(part.title());
			pieces.add(part.brief());
			pieces.add(part.more());
		}
		pieces.add(card.outro());
		for (var choice : card.choices()) pieces.add("- " + choice.title());
		return String.join("\n\n", pieces.stream().filter(Objects::nonNull).map(Markdown::plain).filter(text -> !text.isBlank()).toList());
	}

	private Card clarify(Verdict.Clarify clarify) {
		var choices = clarify.topics().stream().flatMap(this::choice).toList();
		return plain(clarify, phrases.reply(choices.size() == 1 ? "clarify-one" : "clarify")).withChoices(choices).card();
	}

	private Card urgent(Verdict.Urgent urgent) {
		var advice = advice(urgent.level());
		var phone = urgent.level().equals(CRISIS_LEVEL) ? CRISIS_NUMBER : knowledge.clinic().emergencyNumber();
		return new Card("urgent", urgent.reason(), phrases.fill(advice.heading()), phrases.fill(advice.text()), List.of(), phrases.reply("handoff.safety"),
				List.of(), List.of(), phone, false, false, false, null);
	}

	private RedFlags.Advice advice(String level) {
		return Objects.requireNonNull(knowledge.redFlags().levels().get(level), () -> "red-flags.yaml has no advice for the level '" + level + "'");
	}

	private Card answer(Verdict.Answer answer) {
		var related = new LinkedHashSet<String>();
		for (var id : answer.topics()) knowledge.topic(id).ifPresent(topic -> related.addAll(topic.related()));
		answer.topics().forEach(related::remove);
		return new Card("answer", null, null, answer.topics().size() > 1 ? phrases.reply("several-intro") : null, parts(answer.topics()), null, List.of(),
				related.stream().flatMap(this::choice).limit(MOST_RELATED).toList(), null, false, false, true, null);
	}

	private Card handoff(Verdict.Handoff handoff) {
		var sentences = String.join("\n\n", saidAt(handoff).stream().distinct().toList());
		var parts = parts(handoff.answered());
		return new Card("handoff", handoff.reason(), null, parts.isEmpty() ? sentences : null, parts, parts.isEmpty() ? null : sentences, List.of(), List.of(),
				null, true, false, false, null);
	}

	/** What the content says to the matter first (how to book, the hours, that a clinician decides), then what happens next, then about the wait. */
	private List<String> saidAt(Verdict.Handoff handoff) {
		var next = phrases.reply("handoff." + handoff.reason());
		return switch (handoff.reason()) {
			case "safety" -> List.of(phrases.fill(advice(RedFlagFinder.SAME_DAY).text()), next, waiting("out-of-hours"));
			case "personal" -> List.of(phrases.reply("personal-note"), next, waiting("out-of-hours"));
			case "office" -> List.of(about(handoff), waiting("away"));
			case "booking" -> List.of(about(handoff), next, waiting("out-of-hours"));
			default -> List.of(next, waiting("out-of-hours"));
		};
	}

	private String about(Verdict.Handoff handoff) {
		var subject = handoff.subject() == null ? "" : handoff.subject();
		return published(subject).map(Topic::shortAnswer).or(() -> knowledge.route(subject).map(Route::reply)).map(phrases::fill)
				.orElseGet(() -> phrases.reply("handoff." + handoff.reason()));
	}

	/** Whether somebody may come, and that details may be left; whether somebody is there is the desk's to say. */
	private String waiting(String whenClosed) {
		return phrases.reply("handoff-waiting." + (open ? "soon" : whenClosed));
	}

	private String smallTalk(Verdict.SmallTalk talk) {
		return knowledge.route("chitchat").map(route -> route.variants().stream().filter(variant -> variant.id().equals(talk.variant()))
				.map(Route.Variant::reply).findFirst().orElse(route.reply())).map(phrases::fill).filter(reply -> !reply.isBlank())
				.orElseGet(() -> phrases.reply("smalltalk-fallback"));
	}

	private String decline(Verdict.Decline decline) {
		if (decline.route() == null) return phrases.reply("decline");
		return knowledge.route(decline.route()).map(Route::reply).filter(reply -> !reply.isBlank()).map(phrases::fill).orElseGet(() -> phrases.reply("decline"));
	}

	private List<Card.Part> parts(List<String> topics) {
		return topics.stream().flatMap(id -> published(id).stream()).map(this::part).toList();
	}

	private Card.Part part(Topic topic) {
		var answer = phrases.answer(topic);
		var sources = topic.sources().stream().map(knowledge.sources()::get).filter(Objects::nonNull).map(Card.Origin::of).toList();
		var reviewed = knowledge.signOff(topic, today).map(review -> new Card.Reviewed(review.by(), review.on())).orElse(null);
		return new Card.Part(topic.id(), topic.title(), answer.brief(), answer.more(), sources, reviewed);
	}

	private Stream<Card.Choice> choice(String id) {
		return published(id).stream().map(topic -> new Card.Choice(topic.id(), topic.title()));
	}

	/** The topic, if visitors may see it today. */
	private Optional<Topic> published(String id) {
		return knowledge.topic(id).filter(topic -> knowledge.isPublished(topic, today));
	}

	private static Plain plain(Verdict verdict, String sentence) {
		return new Plain(verdict, sentence, List.of(), false);
	}

	/** A card of one sentence, perhaps with something to tap. */
	private record Plain(Verdict verdict, String sentence, List<Card.Choice> choices, boolean person) {

		Plain withChoices(List<Card.Choice> offered) {
			return new Plain(verdict, sentence, offered, person);
		}

		Plain withPersonOffered() {
			return new Plain(verdict, sentence, choices, true);
		}

		Card card() {
			return new Card(verdict.decision().code(), verdict.reason(), null, sentence, List.of(), null, choices, List.of(), null, false, person, false, null);
		}
	}
}
