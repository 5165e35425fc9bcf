package dev.glabella.language;

import java.util.List;
import java.util.Properties;
import java.util.Set;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;

/** Reads "10 days ago" and "since Tuesday" with SUTime; only where a number or a word of time stands, because SUTime is the dearest step. */
class Times {

	private static final Set<String> WORDS = Set.of("ago", "today", "tonight", "yesterday", "tomorrow", "day", "week", "fortnight", "month", "year", "hour", "minute",
			"weekend", "morning", "afternoon", "evening", "night", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
			"february", "march", "april", "june", "july", "august", "september", "october", "november", "december");

	private final TimeAnnotator annotator;

	Times() {
		var properties = new Properties();
		// Holidays by name need a calendar library of their own and nobody dates a symptom by them.
		properties.setProperty("sutime.binders", "0");
		annotator = new TimeAnnotator("sutime", properties);
	}

	/** Adds time spans to the sentences of an annotated message. The message must carry its date. */
	void annotate(Annotation message) {
		boolean any = message.get(CoreAnnotations.TokensAnnotation.class).stream()
				.anyMatch(token -> WORDS.contains(token.lemma().toLowerCase()));
		if (any) annotator.annotate(message);
	}

	/** The time spans found in a sentence, in order. */
	static List<TimeSpan> of(CoreMap sentence) {
		var spans = sentence.get(TimeAnnotations.TimexAnnotations.class);
		if (spans == null) return List.of();
		return spans.stream().map(span -> new TimeSpan(span.toString(), span.get(TimeAnnotations.TimexAnnotation.class).value())).toList();
	}
}
