package dev.glabella.assistant;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;

import dev.glabella.assistant.Explanation.Ground;
import dev.glabella.knowledge.Route;
import dev.glabella.knowledge.Topic;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Candidate;
import dev.glabella.matching.Match;

/** Takes a judgement apart for people who want to know how it came about. */
record Explaining(Mind mind) {

	private static final int MOST_GROUNDS = 4;

	Explanation of(String message) {
		var judgement = Assistant.judge(mind, Dialogue.START, message, null);
		var card = composer().card(judgement);
		var utterance = mind.analyzer().analyze(message);
		if (utterance.isEmpty()) return new Explanation(utterance, judgement, Composer.text(card), card, 1, List.of());
		var match = mind.matcher().match(utterance);
		return new Explanation(utterance, judgement, Composer.text(card), card, match.none(), grounds(utterance, match));
	}

	private List<Ground> grounds(Utterance utterance, Match match) {
		var likeliest = new LinkedHashMap<String, Candidate>();
		match.candidates().forEach(candidate -> likeliest.putIfAbsent(Labels.id(candidate.label()), candidate));
		return likeliest.entrySet().stream().limit(MOST_GROUNDS)
				.map(entry -> Ground.of(title(entry.getKey()), entry.getValue(), confidence(match, entry.getKey()), mind.matcher().explain(utterance, entry.getValue().label()))).toList();
	}

	private static double confidence(Match match, String id) {
		return match.candidates().stream().filter(candidate -> Labels.id(candidate.label()).equals(id)).mapToDouble(Candidate::confidence).sum();
	}

	private String title(String id) {
		return mind.knowledge().topic(id).map(Topic::title).or(() -> mind.knowledge().route(id).map(Route::title)).orElse(id);
	}

	private Composer composer() {
		var clinic = mind.knowledge().clinic();
		var now = ZonedDateTime.now(Clock.system(clinic.timeZone()));
		return new Composer(mind.knowledge(), mind.phrases(), now.toLocalDate(), clinic.isOpen(now));
	}
}
