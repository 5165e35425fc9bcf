package dev.glabella.assistant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dev.glabella.knowledge.Decision;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Route;
import dev.glabella.knowledge.Topic;

/**
 * What the labels of the matcher stand for: a topic, a route, or a variant of a route.
 * @param clock gives today, in the clinic's time zone: a clinic may withhold topics whose sign-off is missing or has run out
 */
record Labels(Knowledge knowledge, Clock clock) {

	static final String EMERGENCY = "emergency";
	static final String PERSONAL = "personal-medical-advice";
	static final String SMALL_TALK = "chitchat";
	static final String UNRELATED = "unrelated";

	/** The id of the topic or route. */
	static String id(String label) {
		int slash = label.indexOf('/');
		return slash < 0 ? label : label.substring(0, slash);
	}

	/** What happens with a message about that label. */
	Decision decision(String label) {
		var id = id(label);
		return knowledge.topic(id).map(topic -> isWithheld(topic) ? Decision.HANDOFF : topic.decision()).or(() -> knowledge.route(id).map(Route::decision))
				.orElseThrow(() -> new IllegalArgumentException("there is neither a topic nor a route '" + id + "'"));
	}

	/** The same with its particulars. */
	Verdict verdict(String label) {
		var id = id(label);
		return switch (decision(label)) {
			case ANSWER, CLARIFY -> new Verdict.Answer(List.of(id));
			case HANDOFF -> new Verdict.Handoff(reason(id), id, List.of());
			case SMALLTALK -> new Verdict.SmallTalk(label.equals(id) ? null : label.substring(id.length() + 1));
			case DECLINE -> new Verdict.Decline(id);
			case URGENT -> new Verdict.Urgent(knowledge.redFlags().levels().keySet().iterator().next(), "similar");
		};
	}

	private String reason(String id) {
		var topic = knowledge.topic(id);
		if (topic.isPresent() && isWithheld(topic.get())) return "unsure";
		return topic.map(Topic::reason).or(() -> knowledge.route(id).map(Route::reason)).orElse("other");
	}

	private boolean isWithheld(Topic topic) {
		return !knowledge.isPublished(topic, LocalDate.now(clock));
	}
}
