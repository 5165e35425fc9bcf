package dev.glabella.knowledge;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Symptoms that need urgent advice.
 * @param flags what to look for, most urgent level first
 * @param askedInGeneral patterns of a question about side effects that tells of nobody's symptom
 * @param told patterns that show somebody has the symptom, whatever else the sentence asks
 * @param denied patterns that take a symptom back when they stand before it in the same clause
 * @param harmless wordings that use the words of a symptom for something else; a symptom that touches one of them does not count
 * @param generalTopic id of the topic that answers a question about such symptoms in general
 * @param levels the advice by level, most urgent first
 */
public record RedFlags(List<PatternSet> flags, List<String> askedInGeneral, List<String> told, List<String> denied, List<String> harmless, @Nullable String generalTopic,
		Map<String, Advice> levels) {

	/** What the visitor reads: the action as a heading, then the text. */
	public record Advice(String heading, String text) {}
}
