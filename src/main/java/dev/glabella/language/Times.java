package dev.glabella.language;

import java.util.List;
import java.util.Properties;
import java.util.Set;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;

/** Reads "10 days ago" and "since Tuesday" with SUTime, which is loaded when the first message needs it. */
class Times {

	private static final Set<String> WORDS = Set.of("ago", "today", "tonight", "yesterday", "tomorrow", "day", "week", "fortnight", "month", "year", "hour", "minute",
			"weekend", "morning", "afternoon", "evening", "night", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
			"february", "march", "april", "june", "july", "august", "september", "october", "november", "december");

	private Times() {}

	/** The time spans of a message, in order. */
	static List<TimeSpan> in(Utterance utterance) {
		if (utterance.tokens().noneMatch(token -> WORDS.contains(token.lemma()))) return List.of();
		var annotation = Analyzer.annotate(utterance.text());
		annotation.set(CoreAnnotations.DocDateAnnotation.class, utterance.day().toString());
		SuTime.ANNOTATOR.annotate(annotation);
		return annotation.get(TimeAnnotations.TimexAnnotations.class).stream()
				.map(span -> new TimeSpan(span.toString(), span.get(TimeAnnotations.TimexAnnotation.class).value())).toList();
	}

	/** Takes a second to load and is needed by few messages. */
	private static class SuTime {

		static final TimeAnnotator ANNOTATOR = load();

		private static TimeAnnotator load() {
			var properties = new Properties();
			// Holidays by name need a calendar library of their own and nobody dates a symptom by them.
			properties.setProperty("sutime.binders", "0");
			return new TimeAnnotator("sutime", properties);
		}
	}
}
