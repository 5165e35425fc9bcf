package dev.glabella.desk;

import java.util.List;

import dev.glabella.assistant.Assistant;
import dev.glabella.assistant.Dialogue;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Markdown;
import org.springframework.stereotype.Component;

/** Approved answers that fit what the visitor wrote last, for a person to edit and send. */
@Component
class Suggestions {

	private static final int MOST = 3;
	/** Below that a topic has next to nothing to do with the question. */
	private static final double LEAST = 0.03;

	private final Assistant assistant;
	private final KnowledgeBase knowledge;

	Suggestions(Assistant assistant, KnowledgeBase knowledge) {
		this.assistant = assistant;
		this.knowledge = knowledge;
	}

	/** The short answer, ready to send, and the whole passage to read. */
	record Suggestion(String topic, String title, String answer, String passage, double confidence) {}

	List<Suggestion> about(String question) {
		var content = knowledge.current();
		var phrases = knowledge.phrases();
		return assistant.judge(Dialogue.START, question, null).candidates().stream().filter(candidate -> candidate.confidence() >= LEAST)
			.flatMap(candidate -> content.topic(candidate.label()).stream().map(topic -> {
				var answer = phrases.answer(topic);
				return new Suggestion(topic.id(), topic.title(), Markdown.plain(answer.brief()), Markdown.plain(answer.brief() + "\n\n" + answer.more()), candidate.confidence());
			})).limit(MOST).toList();
	}
}
