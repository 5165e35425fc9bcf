package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import dev.glabella.knowledge.Decision;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Candidate;
import dev.glabella.matching.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges visitors' messages. Safe for use by many threads. */
@Component
public class Assistant {

	private static final String EMERGENCY = "emergency";
	private static final String PERSONAL = "personal-medical-advice";
	private static final String SMALL_TALK = "chitchat";
	private static final String UNRELATED = "unrelated";
	/** From this probability on, mere likeness to known emergencies is treated as one: a false alarm costs less than a silent miss. */
	private static final double ALARM = 0.25;
	/** From this probability on, likeness to one person's case is enough to hand over. */
	private static final double CASE = 0.4;
	/** Misses in a row before a person is called instead of another try. */
	private static final int MOST_MISSES = 2;
	private static final int FOLLOW_UP_WORDS = 8;
	private static final int REPORTED = 5;

	private final Minds minds;

	Assistant(Minds minds) {
		this.minds = minds;
	}

	/**
	 * Judges one message.
	 * @param dialogue what was said before
	 * @param chosen id of the topic or route whose chip the visitor tapped, or null
	 */
	public Judgement judge(Dialogue dialogue, String message, @Nullable String chosen) {
		return judge(minds.current(), dialogue, message, chosen);
	}

	static Judgement judge(Mind mind, Dialogue dialogue, String message, @Nullable String chosen) {
		if (chosen != null && isTitle(mind.knowledge(), chosen, message)) return certain(byId(mind.knowledge(), chosen), chosen);
		var utterance = mind.analyzer().analyze(message);
		var flag = mind.redFlags().find(utterance);
		if (flag.isPresent() && !flag.get().level().equals(RedFlagFinder.SAME_DAY)) return certain(new Verdict.Urgent(flag.get().level(), flag.get().id()), EMERGENCY);
		if (chosen != null && mind.knowledge().route(chosen).isPresent()) return certain(byId(mind.knowledge(), chosen), chosen);
		if (!dialogue.choices().isEmpty() && message.equals(mind.phrases().reply("clarify-none"))) return noneOfThese();
		if (flag.isPresent()) return certain(new Verdict.Handoff("safety", flag.get().id(), List.of()), PERSONAL);
		if (utterance.isEmpty()) return certain(new Verdict.SmallTalk(null), SMALL_TALK);
		return new Deliberation(mind, dialogue, utterance).judge();
	}

	/** A chip says no more than its topic's title; whatever else a client sends with it is read like any message. */
	private static boolean isTitle(Knowledge knowledge, String id, String message) {
		return knowledge.topic(id).filter(topic -> topic.title().equals(message)).isPresent();
	}

	private static Judgement noneOfThese() {
		return new Judgement(new Verdict.Handoff("unsure", null, List.of()), List.of(), 0, List.of());
	}

	private static Judgement certain(Verdict verdict, String topic) {
		return new Judgement(verdict, List.of(topic), 1, List.of(new Candidate(topic, 1)));
	}

	/** What happens with a message that is about that topic or route, or variant of a route. */
	private static Verdict byId(Knowledge knowledge, String label) {
		var id = base(label);
		var topic = knowledge.topic(id);
		if (topic.isPresent()) return topic.get().decision() == Decision.HANDOFF ? new Verdict.Handoff(topic.get().reason(), id, List.of()) : new Verdict.Answer(List.of(id));
		var route = knowledge.route(id).orElseThrow();
		return switch (route.decision()) {
			case HANDOFF -> new Verdict.Handoff(route.reason(), id, List.of());
			case SMALLTALK -> new Verdict.SmallTalk(label.equals(id) ? null : label.substring(id.length() + 1));
			case URGENT -> new Verdict.Urgent(knowledge.redFlags().levels().keySet().iterator().next(), "similar");
			default -> new Verdict.Decline(id);
		};
	}

	private static String base(String label) {
		int slash = label.indexOf('/');
		return slash < 0 ? label : label.substring(0, slash);
	}

	/** One message that holds no red flag in plain words, on its way to a judgement. */
	private record Deliberation(Mind mind, Dialogue dialogue, Utterance utterance) {

		Judgement judge() {
			var whole = match(utterance);
			if (probability(whole, EMERGENCY) >= ALARM && !mind.redFlags().isGeneral(utterance)) return judgement(byId(mind.knowledge(), EMERGENCY), whole, EMERGENCY);
			if (mind.cases().find(utterance).isPresent() || probability(whole, PERSONAL) >= CASE) return judgement(byId(mind.knowledge(), PERSONAL), whole, PERSONAL);
			return several(whole).or(() -> leaningOnWhatWasSaid(whole)).orElseGet(() -> single(whole));
		}

		/** Several questions, each sure of its topic, are answered one by one; of a story with one question in it the question counts. */
		private Optional<Judgement> several(Match whole) {
			var parts = Segments.of(utterance);
			if (parts.size() < 2) return Optional.empty();
			var matches = parts.stream().map(part -> match(mind.analyzer().analyze(part))).filter(match -> Policy.choose(match) == Policy.Action.ANSWER).toList();
			var topics = new LinkedHashMap<String, Match>();
			for (var match : matches) if (isContent(match.best())) topics.putIfAbsent(base(match.best().label()), match);
			if (topics.isEmpty()) return Optional.empty();
			if (topics.size() == 1) {
				var only = topics.values().iterator().next();
				return only.best().confidence() > whole.best().confidence() || !isContent(whole.best()) ? Optional.of(single(only)) : Optional.empty();
			}
			var best = topics.values().iterator().next();
			return Optional.of(new Judgement(together(topics.keySet()), List.copyOf(topics.keySet()), best.best().confidence(), reported(best)));
		}

		private Verdict together(java.util.Set<String> topics) {
			var answered = new ArrayList<String>();
			Verdict.@Nullable Handoff handoff = null;
			for (var topic : topics) {
				if (byId(mind.knowledge(), topic) instanceof Verdict.Handoff other) handoff = handoff == null ? other : handoff;
				else answered.add(topic);
			}
			return handoff == null ? new Verdict.Answer(answered) : new Verdict.Handoff(handoff.reason(), handoff.subject(), answered);
		}

		/** A short message that says little by itself is read together with the topic before it. */
		private Optional<Judgement> leaningOnWhatWasSaid(Match alone) {
			if (dialogue.topic() == null || Policy.choose(alone) == Policy.Action.ANSWER || utterance.tokens().count() > FOLLOW_UP_WORDS) return Optional.empty();
			var title = mind.knowledge().topic(dialogue.topic()).map(topic -> topic.title()).orElse("");
			var together = match(mind.analyzer().analyze(title + ": " + utterance.text()));
			return Policy.choose(together) == Policy.Action.ANSWER && isContent(together.best()) ? Optional.of(single(together)) : Optional.empty();
		}

		private Judgement single(Match match) {
			var best = match.best();
			return switch (Policy.choose(match)) {
				case ANSWER -> judgement(byId(mind.knowledge(), best.label()), match, base(best.label()));
				case CLARIFY -> clarify(match);
				case HAND_OFF -> unsure(match);
			};
		}

		private Judgement clarify(Match match) {
			var choices = Policy.choices(match).stream().map(candidate -> base(candidate.label())).filter(label -> mind.knowledge().topic(label).isPresent()).toList();
			if (choices.size() < 2 || dialogue.misses() >= MOST_MISSES) return unsure(match);
			return judgement(new Verdict.Clarify(choices), match, choices.getFirst());
		}

		/** Nothing is likely enough. What is about something else is declined, the rest goes to a person; so does the third miss in a row. */
		private Judgement unsure(Match match) {
			if (dialogue.misses() >= MOST_MISSES) return new Judgement(new Verdict.Handoff("repeated", null, List.of()), List.of(), match.best().confidence(), reported(match));
			var best = match.best();
			if (match.none() > best.confidence() && utterance.entities().findAny().isEmpty()) return judgement(new Verdict.Decline(null), match, UNRELATED);
			return new Judgement(new Verdict.Handoff("unsure", null, List.of()), List.of(), best.confidence(), reported(match));
		}

		private boolean isContent(Candidate candidate) {
			return !base(candidate.label()).equals(SMALL_TALK);
		}

		private Match match(Utterance utterance) {
			return mind.matcher().match(utterance);
		}

		private static double probability(Match match, String label) {
			return match.candidates().stream().filter(candidate -> base(candidate.label()).equals(label)).mapToDouble(Candidate::confidence).sum();
		}

		private static Judgement judgement(Verdict verdict, Match match, String topic) {
			double confidence = topic.equals(UNRELATED) ? match.none() : probability(match, topic);
			return new Judgement(verdict, List.of(topic), Math.min(1, confidence), reported(match));
		}

		/** The likeliest topics and routes; the variants of a route count together. */
		private static List<Candidate> reported(Match match) {
			var labels = new LinkedHashSet<String>();
			match.candidates().stream().limit(2 * REPORTED).forEach(candidate -> labels.add(base(candidate.label())));
			return labels.stream().limit(REPORTED).map(label -> new Candidate(label, Math.min(1, probability(match, label)))).toList();
		}
	}
}
