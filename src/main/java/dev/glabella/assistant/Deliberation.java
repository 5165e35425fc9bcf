package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import dev.glabella.knowledge.Decision;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Candidate;
import dev.glabella.matching.Match;
import org.jspecify.annotations.Nullable;

/** One message that holds no red flag in plain words, on its way to a judgement. */
record Deliberation(Mind mind, Dialogue dialogue, Utterance utterance) {

	/** From this probability on, mere likeness to known emergencies is treated as one: a false alarm costs less than a silent miss. */
	private static final double ALARM = 0.3;
	/** The same for a part of a message: torn from the rest it says less, but a long story must not drown the one sentence that matters. */
	private static final double PART_ALARM = 0.7;
	/** From this probability on, likeness to one person's case is enough to hand over, whatever the policy finds cheaper. */
	private static final double CASE = 0.45;
	/** So many misses in a row, and a person is called instead of another try. */
	private static final int MOST_MISSES = 2;
	/** A longer message says enough by itself. */
	private static final int FOLLOW_UP_WORDS = 8;
	private static final int REPORTED = 5;
	/** More likely than not. */
	private static final double LIKELY = 0.5;

	Judgement judge() {
		var whole = match(utterance);
		var parts = parts();
		boolean general = mind.redFlags().isGeneral(utterance);
		boolean alarming = probability(whole, Labels.EMERGENCY) >= ALARM || parts.stream().anyMatch(part -> probability(part, Labels.EMERGENCY) >= PART_ALARM);
		if (alarming && !general) {
			return judgement(mind.labels().verdict(Labels.EMERGENCY), whole, Labels.EMERGENCY);
		}
		if (mind.cases().find(utterance).isPresent() || !general && probability(whole, Labels.PERSONAL) >= CASE) {
			return judgement(mind.labels().verdict(Labels.PERSONAL), whole, Labels.PERSONAL);
		}
		return several(whole, parts).or(() -> leaningOnWhatWasSaid(whole)).or(() -> symptomInGeneral(whole)).orElseGet(() -> single(whole));
	}

	/** What each part of the message is about; empty when it has but one. */
	private List<Match> parts() {
		var parts = Segments.of(utterance);
		return parts.size() < 2 ? List.of() : parts.stream().map(part -> match(mind.analyzer().analyze(part))).toList();
	}

	/** Several questions, each sure of its topic, are answered one by one; of a story with one question in it the question counts. */
	private Optional<Judgement> several(Match whole, List<Match> parts) {
		var topics = new LinkedHashMap<String, Match>();
		parts.stream().filter(this::isSure).forEach(match -> topics.putIfAbsent(Labels.id(match.best().label()), match));
		if (topics.isEmpty()) return Optional.empty();
		var first = topics.values().iterator().next();
		if (topics.size() == 1) return isSure(whole) && whole.best().confidence() >= first.best().confidence() ? Optional.empty() : Optional.of(single(first));
		return Optional.of(new Judgement(together(topics.keySet()), List.copyOf(topics.keySet()), first.best().confidence(), reported(first)));
	}

	/** Whether the match names a topic, or a hand-off, that would be acted upon. */
	private boolean isSure(Match match) {
		var decision = mind.policy().choose(match);
		return mind.labels().decision(match.best().label()) == decision && (decision == Decision.ANSWER || decision == Decision.HANDOFF);
	}

	private Verdict together(Collection<String> topics) {
		var answered = new ArrayList<String>();
		Verdict.@Nullable Handoff handoff = null;
		for (var topic : topics) {
			if (mind.labels().verdict(topic) instanceof Verdict.Handoff other) handoff = handoff == null ? other : handoff;
			else answered.add(topic);
		}
		return handoff == null ? new Verdict.Answer(answered) : new Verdict.Handoff(handoff.reason(), handoff.subject(), answered);
	}

	/** A short message that says little by itself is read together with the topic before it. */
	private Optional<Judgement> leaningOnWhatWasSaid(Match alone) {
		if (dialogue.topic() == null || mind.policy().choose(alone) == Decision.ANSWER || utterance.tokens().filter(token -> !token.isMark()).count() > FOLLOW_UP_WORDS) return Optional.empty();
		var title = mind.knowledge().topic(dialogue.topic()).map(topic -> topic.title()).orElse("");
		var together = match(mind.analyzer().analyze(title + ": " + utterance.text()));
		return mind.policy().choose(together) == Decision.ANSWER ? Optional.of(single(together)) : Optional.empty();
	}

	/** "Can it make you …" with a red flag in it is answered by the topic that holds the warning, unless another topic is surer. */
	private Optional<Judgement> symptomInGeneral(Match match) {
		var topic = mind.knowledge().redFlags().generalTopic();
		if (topic == null || match.best().confidence() >= LIKELY || !mind.redFlags().asksInGeneral(utterance)) return Optional.empty();
		return Optional.of(judgement(mind.labels().verdict(topic), match, topic));
	}

	private Judgement single(Match match) {
		return switch (mind.policy().choose(match)) {
			case ANSWER -> follow(match, Decision.ANSWER);
			case SMALLTALK -> follow(match, Decision.SMALLTALK);
			case DECLINE -> decline(match);
			case CLARIFY -> clarify(match);
			default -> handOff(match);
		};
	}

	private Judgement follow(Match match, Decision decision) {
		var best = mind.policy().best(match, decision).orElseThrow();
		return judgement(mind.labels().verdict(best.label()), match, Labels.id(best.label()));
	}

	private Judgement clarify(Match match) {
		var choices = mind.policy().choices(match).stream().map(candidate -> Labels.id(candidate.label())).toList();
		return dialogue.misses() >= MOST_MISSES ? unanswered("repeated", match) : judgement(new Verdict.Clarify(choices), match, choices.getFirst());
	}

	private Judgement decline(Match match) {
		if (dialogue.misses() >= MOST_MISSES) return unanswered("repeated", match);
		var best = mind.policy().best(match, Decision.DECLINE);
		if (best.isPresent() && best.get().confidence() > match.none()) return follow(match, Decision.DECLINE);
		return judgement(new Verdict.Decline(null), match, Labels.UNRELATED);
	}

	/** To a person: for the reason that is likelier than any answer, or because nothing is likely enough. */
	private Judgement handOff(Match match) {
		var best = mind.policy().best(match, Decision.HANDOFF);
		if (best.isPresent() && best.get().equals(match.best()) && best.get().confidence() >= match.none()) return follow(match, Decision.HANDOFF);
		return unanswered(dialogue.misses() >= MOST_MISSES ? "repeated" : "unsure", match);
	}

	private static Judgement unanswered(String reason, Match match) {
		return new Judgement(new Verdict.Handoff(reason, null, List.of()), List.of(), match.best().confidence(), reported(match));
	}

	private Match match(Utterance utterance) {
		return mind.matcher().match(utterance);
	}

	private static double probability(Match match, String id) {
		return match.candidates().stream().filter(candidate -> Labels.id(candidate.label()).equals(id)).mapToDouble(Candidate::confidence).sum();
	}

	private static Judgement judgement(Verdict verdict, Match match, String topic) {
		double confidence = topic.equals(Labels.UNRELATED) ? match.none() : probability(match, topic);
		return new Judgement(verdict, List.of(topic), Math.min(1, confidence), reported(match));
	}

	/** The likeliest topics and routes; the variants of a route count together. */
	private static List<Candidate> reported(Match match) {
		var ids = new LinkedHashSet<String>();
		match.candidates().stream().limit(2 * REPORTED).forEach(candidate -> ids.add(Labels.id(candidate.label())));
		return ids.stream().limit(REPORTED).map(id -> new Candidate(id, Math.min(1, probability(match, id)))).toList();
	}
}
