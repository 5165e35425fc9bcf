package dev.glabella.site;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answers for search engines: a schema.org FAQPage in JSON-LD, safe to stand inside a script element. */
final class FaqData {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();   // so that two starts give the same page

	private FaqData() {}

	static String of(List<FaqAnswer> answers) {
		var questions = answers.stream().map(FaqData::question).toList();
		return inert(JSON.writeValueAsString(Map.of("@context", "https://schema.org", "@type", "FAQPage", "inLanguage", "en-US", "mainEntity", questions)));
	}

	private static Map<String, Object> question(FaqAnswer answer) {
		return Map.of("@type", "Question", "name", answer.title(),
			"acceptedAnswer", Map.of("@type", "Answer", "text", (answer.brief() + answer.more()).strip()));
	}

	/** These signs stand only inside strings, where JSON lets them be written as codes; so nothing can end the element. */
	private static String inert(String json) {
		return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
	}
}
