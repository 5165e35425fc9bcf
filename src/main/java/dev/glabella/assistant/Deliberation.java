package dev.glabella.assistant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.knowledge.Decision;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Candidate;
import dev.glabella.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * One message that holds no red flag in plain words, on its way to a judgement.
 * @param refused the topic that the visitor just refused, which is not offered again; null when nothing was refused
 */
record Deliberation(Mind mind, Dialogue dialogue, Utterance utterance, @Nullable String refused) {

	/** From this probability on, mere likeness to known emergencies is treated as one: a false alarm costs less than a silent miss. */
	private static final double ALARM = 0.3;
	/** The same for a message that tells of nobody; most of these ask or chat. */
	private static final double UNTOLD_ALARM = 0.5;
	/** The same for a part of a message: torn from the rest it says less, but a long story must not drown the one sentence that matters. */
	private static final double PART_ALARM = 0.7;
	/** So sure must a part be that has no word of its own to say what it is about. */
	private static final double PART_SURE = 0.8;
	/** Less than that in a short message is nothing. */
	private static final double TRACE = 0.05;
	/** In words: no longer message is short, and what is left of a message is a scrap up to the other number. */
	private static final int SHORT = 15;
	private static final int SCRAP = 6;
	/** From this probability on, likeness to one person's case is enough to hand over, whatever the policy finds cheaper. */
	private static final double CASE = 0.45;
	/** So many misses in a row, and a person is called instead of another try. */
	private static final int MOST_MISSES = 2;
	private static final int REPORTED = 5;
	/** More likely than not. */
	private static final double LIKELY = 0.5;

	/** A part of a message and what it is about. */
	private record Part(Utterance utterance, Match match) {}

	Deliberation(Mind mind, Dialogue dialogue, Utterance utterance) {
		this(mind, dialogue, utterance, null);
	}

	/** Danger first, then one person's case; then what the message says of the conversation, and at last what it says by itself. */
	Judgement judge() {
		var whole = match(utterance);
		var parts = parts();
		boolean general = mind.redFlags().isGeneral(utterance);
		if (!general && isAlarming(whole, parts)) return judgement(mind.labels().verdict(Labels.EMERGENCY), whole, Labels.EMERGENCY);
		var leaning = Leaning.of(utterance);
		return signMentionedBefore(whole, leaning).or(() -> merelyAboutWhatWasSaid(whole, leaning)).or(() -> onePersonsCase(whole, parts, general)).or(this::withoutDenials).or(this::correction)
				.or(() -> amongSmallTalk(parts)).or(() -> several(whole, parts)).or(() -> leaningOnWhatWasSaid(whole, leaning)).or(() -> symptomInGeneral(whole))
				.map(this::withWarning).orElseGet(() -> withWarning(single(whole)));
	}

	/** What each part of the message is about; empty when it has but one. */
	private List<Part> parts() {
		var parts = Segments.of(utterance);
		return parts.size() < 2 ? List.of() : parts.stream().map(mind.analyzer()::analyze).map(part -> new Part(part, match(part))).toList();
	}

	/** Where a sign of danger is named only to be denied, what is left of the message is measured instead. */
	private boolean isAlarming(Match whole, List<Part> parts) {
		var rest = mind.redFlags().withoutTakenBack(utterance);
		if (rest.isEmpty()) return likeAnEmergency(whole, parts, mind.redFlags().tells(utterance) ? ALARM : UNTOLD_ALARM);
		var left = mind.analyzer().analyze(rest.get());
		if (left.isEmpty()) return false;
		boolean scrap = left.tokens().filter(token -> !token.isMark()).count() <= SCRAP;
		return new Deliberation(mind, Dialogue.START, left).likeAnEmergency(scrap ? PART_ALARM : ALARM);
	}

	private boolean likeAnEmergency(double from) {
		return likeAnEmergency(match(utterance), parts(), from);
	}

	/** A short message cannot drown a sentence: where the whole has nothing of an emergency, a part of it has not either. */
	private boolean likeAnEmergency(Match whole, List<Part> parts, double from) {
		double likeness = probability(whole, Labels.EMERGENCY);
		if (likeness >= from) return true;
		boolean drowning = utterance.tokens().filter(token -> !token.isMark()).count() > SHORT;
		return (drowning || likeness >= TRACE) && parts.stream().anyMatch(part -> probability(part.match(), Labels.EMERGENCY) >= PART_ALARM);
	}

	/** "I have that now", after a question about a sign of danger in general. */
	private Optional<Judgement> signMentionedBefore(Match whole, Leaning leaning) {
		boolean serious = dialogue.topic() != null && dialogue.topic().equals(mind.knowledge().redFlags().generalTopic());
		if (dialogue.mentioned() == null && !serious || !mind.redFlags().tells(utterance) || !leaning.pointing()) return Optional.empty();
		return Optional.of(dialogue.mentioned() != null ? again(dialogue.mentioned(), whole) : judgement(mind.labels().verdict(Labels.EMERGENCY), whole, Labels.EMERGENCY));
	}

	/** A case is a clinician's; what else the message asks, in sentences of their own, is answered on the way. */
	private Optional<Judgement> onePersonsCase(Match whole, List<Part> parts, boolean general) {
		boolean told = mind.cases().find(utterance).isPresent();
		if (!told && (general || probability(whole, Labels.PERSONAL) < CASE || !Clauses.withoutDenials(utterance).map(this::isPersonal).orElse(true))) return Optional.empty();
		var answered = parts.stream().filter(part -> isSure(part.match()) && part.match().best().confidence() >= LIKELY && mind.cases().find(part.utterance()).isEmpty())
				.map(part -> Labels.id(part.match().best().label())).filter(topic -> mind.labels().decision(topic) == Decision.ANSWER).distinct().toList();
		var verdict = mind.labels().verdict(Labels.PERSONAL);
		if (answered.isEmpty() || !(verdict instanceof Verdict.Handoff handoff)) return Optional.of(judgement(verdict, whole, Labels.PERSONAL));
		return Optional.of(judgement(verdict, whole, Labels.PERSONAL).with(new Verdict.Handoff(handoff.reason(), handoff.subject(), answered),
				Stream.concat(Stream.of(Labels.PERSONAL), answered.stream()).toList()));
	}

	private boolean isPersonal(String text) {
		return probability(match(mind.analyzer().analyze(text)), Labels.PERSONAL) >= CASE;
	}

	/** "I'm not pregnant, how long does it last": the question counts, if it is clear without the rest. */
	private Optional<Judgement> withoutDenials() {
		if (!dialogue.isEmpty() && Correction.of(utterance).isPresent()) return Optional.empty();
		return Clauses.withoutDenials(utterance).map(mind.analyzer()::analyze).filter(rest -> !rest.isEmpty())
				.map(rest -> new Deliberation(mind, dialogue, rest).judge()).filter(judgement -> judgement.verdict() instanceof Verdict.Answer || judgement.verdict() instanceof Verdict.Clarify);
	}

	/** "No, I meant the price" is about the price, and not about what was answered. */
	private Optional<Judgement> correction() {
		if (dialogue.isEmpty() || refused != null || dialogue.concern() != null) return Optional.empty();
		return Correction.of(utterance).flatMap(correction -> {
			var rest = mind.analyzer().analyze(correction.rest());
			var other = new Choosing(mind.knowledge(), mind.analyzer(), dialogue.passedOver());
			if (rest.isEmpty() || isOther(rest)) return insteadOfRefused();
			var chosen = other.read(rest).filter(topics -> !topics.isEmpty());
			if (chosen.isPresent()) return chosen.map(this::certain);
			var before = dialogue.topic() == null ? "" : dialogue.topic();
			var judgement = new Deliberation(mind, new Dialogue(null, List.of(), dialogue.misses()), rest, before).judge();
			boolean vague = judgement.verdict() instanceof Verdict.Handoff handoff && handoff.subject() == null || judgement.verdict() instanceof Verdict.Decline;
			return vague && dialogue.topic() != null ? readTogether(rest, before).or(() -> Optional.of(judgement)) : Optional.of(judgement);
		});
	}

	/** "Sorry, I meant aspirin" after an answer about alcohol: as near to that as may be, but not that. */
	private Optional<Judgement> readTogether(Utterance rest, String before) {
		var title = mind.knowledge().topic(before).map(topic -> topic.title()).orElse("");
		var near = new Deliberation(mind, Dialogue.START, mind.analyzer().analyze(title + ": " + rest.text()), before);
		var match = near.match(near.utterance());
		var decision = mind.policy().choose(match);
		return decision == Decision.ANSWER || decision == Decision.CLARIFY ? Optional.of(near.single(match)) : Optional.empty();
	}

	private static boolean isOther(Utterance rest) {
		var words = rest.tokens().filter(token -> !token.isMark()).map(token -> token.lemma()).toList();
		return words.contains("other") && List.of("the", "other", "one", "please").containsAll(words);
	}

	/** What was offered beside the refused topic, or else what is near to it. */
	private Optional<Judgement> insteadOfRefused() {
		if (dialogue.passedOver().size() == 1) return Optional.of(certain(dialogue.passedOver()));
		var others = dialogue.passedOver().isEmpty() && dialogue.topic() != null ? mind.knowledge().topic(dialogue.topic()).map(topic -> topic.related()).orElse(List.of()) : dialogue.passedOver();
		var choices = others.stream().filter(topic -> mind.labels().decision(topic) == Decision.ANSWER).limit(Policy.MOST_CHOICES).toList();
		return choices.isEmpty() ? Optional.empty() : Optional.of(new Judgement(new Verdict.Clarify(choices), choices, LIKELY, List.of()));
	}

	private Judgement certain(List<String> topics) {
		return new Judgement(new Verdict.Answer(topics), topics, 1, topics.stream().map(topic -> new Candidate(topic, 1.0 / topics.size())).toList());
	}

	/** "Thanks! And how long does that last?": what is no small talk counts. */
	private Optional<Judgement> amongSmallTalk(List<Part> parts) {
		var rest = parts.stream().filter(part -> mind.policy().choose(part.match()) != Decision.SMALLTALK).toList();
		return rest.size() == 1 && parts.size() > 1 ? Optional.of(new Deliberation(mind, dialogue, rest.getFirst().utterance(), refused).judge()) : Optional.empty();
	}

	/** Several questions, each sure of its topic, are answered one by one; of a story with one question in it the question counts. */
	private Optional<Judgement> several(Match whole, List<Part> parts) {
		var topics = new LinkedHashMap<String, Match>();
		parts.stream().filter(part -> part == parts.getFirst() || !isTorn(part)).map(Part::match).filter(this::isSure).forEach(match -> topics.putIfAbsent(Labels.id(match.best().label()), match));
		if (topics.isEmpty()) return Optional.empty();
		var first = topics.values().iterator().next();
		if (topics.size() == 1) return isSure(whole) && whole.best().confidence() >= first.best().confidence() ? Optional.empty() : Optional.of(single(first));
		return Optional.of(new Judgement(together(topics.keySet()), List.copyOf(topics.keySet()), first.best().confidence(), reported(first)));
	}

	/** "How much is it?" is a question of its own after any other; "What is it really?" is about what was said before it. */
	private static boolean isTorn(Part part) {
		return part.match().best().confidence() < PART_SURE && Leaning.of(part.utterance()).empty();
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

	/** "Is that normal?" sounds like a case of one's own, but after an answer it is about that answer. */
	private Optional<Judgement> merelyAboutWhatWasSaid(Match alone, Leaning leaning) {
		return leaning.isMerelyAbout() ? leaningOnWhatWasSaid(alone, leaning) : Optional.empty();
	}

	/** A message that cannot be understood by itself is read together with what was said before it. */
	private Optional<Judgement> leaningOnWhatWasSaid(Match alone, Leaning leaning) {
		var concern = sameConcern(alone, leaning);
		if (concern.isPresent() || dialogue.concern() != null || dialogue.topic() == null || refused != null || !leaning.isWeak()) return concern;
		if (leaning.isStrong()) return Optional.of(readTogether().filter(this::isAnswer).map(this::single).orElseGet(() -> certainly(dialogue.topic(), alone)));
		if (isAnswer(alone)) return Optional.empty();
		if (leaning.continuing() && !leaning.empty()) {
			var rest = match(mind.analyzer().analyze(leaning.rest()));
			if (mind.policy().choose(rest) == Decision.ANSWER || mind.policy().choose(rest) == Decision.CLARIFY) return Optional.of(single(rest));
		}
		var decision = mind.policy().choose(alone);
		if (decision == Decision.SMALLTALK || decision == Decision.CLARIFY && leaning.complete()) return Optional.empty();
		return readTogether().filter(this::isAnswer).map(this::single);
	}

	/** While a hand-off or urgent advice stands, "is that normal?" asks about that, and is for the same people. */
	private Optional<Judgement> sameConcern(Match alone, Leaning leaning) {
		if (dialogue.concern() == null) return Optional.empty();
		var decision = mind.policy().choose(alone);
		boolean clear = decision == Decision.ANSWER || decision == Decision.SMALLTALK || decision == Decision.HANDOFF && isSure(alone) && !Labels.id(alone.best().label()).equals(Labels.PERSONAL);
		boolean urgent = dialogue.concern() instanceof Verdict.Urgent;   // "should I wait until tomorrow?" must not find a topic by chance
		boolean leans = leaning.isStrong() || leaning.isWeak() && (leaning.pointing() || !clear || urgent && leaning.empty());
		return leans || urgent && !clear ? Optional.of(again(dialogue.concern(), alone)) : Optional.empty();
	}

	private Judgement again(Verdict verdict, Match match) {
		var topic = switch (verdict) {
			case Verdict.Urgent urgent -> Labels.EMERGENCY;
			case Verdict.Handoff handoff when handoff.reason().equals("safety") -> Labels.PERSONAL;
			case Verdict.Handoff handoff -> handoff.subject();
			default -> null;
		};
		return new Judgement(verdict, topic == null ? List.of() : List.of(topic), 1, reported(match));
	}

	/** "That" is replaced by the title of what was answered; without a "that", the title stands before the message. */
	private Optional<Match> readTogether() {
		return mind.knowledge().topic(java.util.Objects.requireNonNull(dialogue.topic())).map(topic -> match(mind.analyzer().analyze(filledIn(topic.title()))));
	}

	private String filledIn(String title) {
		var subject = title.toLowerCase(Locale.ROOT).replace("botox", "BOTOX");
		var pointer = utterance.tokens().filter(token -> List.of("that", "those", "they", "them").contains(token.lemma()) && List.of("DT", "PRP").contains(token.tag())).findFirst();
		if (pointer.isEmpty() || title.endsWith("?")) return title + ": " + utterance.text();
		return utterance.text().substring(0, pointer.get().begin()) + subject + utterance.text().substring(pointer.get().end());
	}

	private boolean isAnswer(Match match) {
		return mind.policy().choose(match) == Decision.ANSWER;
	}

	private Judgement certainly(@Nullable String topic, Match match) {
		return new Judgement(new Verdict.Answer(List.of(java.util.Objects.requireNonNull(topic))), List.of(topic), LIKELY, reported(match));
	}

	/** "Can it make you …" with a red flag in it is answered by the topic that holds the warning, unless another topic is surer. */
	private Optional<Judgement> symptomInGeneral(Match match) {
		var topic = mind.knowledge().redFlags().generalTopic();
		if (topic == null || !mind.redFlags().asksInGeneral(utterance)) return Optional.empty();
		boolean grave = mind.redFlags().mentioned(utterance).filter(flag -> !RedFlagFinder.SAME_DAY.equals(flag.level())).isPresent();
		boolean likely = match.best().confidence() >= LIKELY && mind.labels().decision(match.best().label()) == Decision.ANSWER;
		if (grave ? isAnswer(match) : likely) return Optional.empty();
		return Optional.of(judgement(mind.labels().verdict(topic), match, topic));
	}

	/** Who asks about a sign of danger in general also reads when and how to get help, whatever topic answers. */
	private Judgement withWarning(Judgement judgement) {
		var topic = mind.knowledge().redFlags().generalTopic();
		if (topic == null || !(judgement.verdict() instanceof Verdict.Answer answer) || answer.topics().contains(topic)) return judgement;
		if (mind.redFlags().mentioned(utterance).filter(flag -> !RedFlagFinder.SAME_DAY.equals(flag.level())).isEmpty()) return judgement;
		var topics = Stream.concat(answer.topics().stream(), Stream.of(topic)).toList();
		return judgement.with(new Verdict.Answer(topics), topics);
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
		var match = mind.matcher().match(utterance);
		return refused == null ? match : new Match(match.candidates().stream().filter(candidate -> !candidate.label().equals(refused)).toList(), match.none());
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
