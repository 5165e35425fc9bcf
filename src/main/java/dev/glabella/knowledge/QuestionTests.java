package dev.glabella.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Question tests that measure nothing, and topics and routes that none looks after. */
final class QuestionTests implements Rule {

	@Override
	public void check(Reading reading) {
		var knowledge = reading.knowledge();
		if (knowledge.questionTests().isEmpty()) return;
		var phrasings = new HashMap<String, String>();
		knowledge.topics().forEach(topic -> topic.questions().forEach(question -> phrasings.put(words(question), topic.id())));
		knowledge.routes().forEach(route -> route.questions().forEach(question -> phrasings.put(words(question), route.id())));
		var tested = new HashSet<String>();
		for (var test : knowledge.questionTests()) {
			tested.addAll(test.expected());
			var same = phrasings.get(words(test.question()));
			if (same != null) reading.notes().warning(QuestionTestsReader.FILE, QuestionTestsReader.field(test.question()), "is word for word a phrasing of '" + same + "', so it tests nothing; word it anew");
		}
		var untested = Stream.concat(knowledge.topics().stream().map(Topic::id), knowledge.routes().stream().map(Route::id))
			.filter(id -> !tested.contains(id)).collect(Collectors.joining(", "));
		if (!untested.isEmpty()) reading.notes().warning(QuestionTestsReader.FILE, 1, null, "no question tests " + untested);
	}

	private static String words(String question) {
		return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}
}
