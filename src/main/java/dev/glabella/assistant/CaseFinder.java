package dev.glabella.assistant;

import java.util.List;
import java.util.Optional;

import dev.glabella.knowledge.PatternSet;
import dev.glabella.language.Sentence;
import dev.glabella.language.Utterance;
import dev.glabella.language.WordPattern;
import dev.glabella.language.WordPatterns;

/** Finds signs that a message asks for a judgement about one person: a pregnancy, an illness, a medicine, a symptom, a result. */
class CaseFinder {

	private final WordPatterns<PatternSet> cues = new WordPatterns<>();

	CaseFinder(List<PatternSet> cues) {
		cues.forEach(cue -> this.cues.add(cue, cue.patterns()));
	}

	/** The first sign that is not denied ("I'm not pregnant"). */
	Optional<PatternSet> find(Utterance utterance) {
		return utterance.sentences().stream().flatMap(sentence -> cues.findAll(sentence.tokens()).entrySet().stream()
				.filter(found -> !found.getValue().stream().allMatch(span -> isDenied(sentence, span))).map(java.util.Map.Entry::getKey)).findFirst();
	}

	/** "I don't take warfarin" matches "take warfarin", but from inside a negation. Gaps never reach across one, so the first word tells. */
	private static boolean isDenied(Sentence sentence, WordPattern.Span span) {
		return sentence.tokens().get(span.from()).negated();
	}
}
