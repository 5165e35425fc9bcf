package dev.glabella.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every topic has enough of everything, a source behind every statement, and a place on the FAQ page. */
final class Completeness implements Rule {

	static final int FEWEST_QUESTIONS = 10, MANY_QUESTIONS = 25;

	@Override
	public void check(Reading reading) {
		var grouped = grouped(reading);
		for (var topic : reading.knowledge().topics()) {
			var file = Reading.fileOf(topic);
			if (reading.notes().isUnreadable(file)) continue;
			questions(topic, file, reading.notes());
			sources(topic, file, reading.notes());
			between("facts", topic.facts(), 3, 8, file, reading.notes());
			between("never", topic.never(), 1, 4, file, reading.notes());
			between("related", topic.related(), 2, 4, file, reading.notes());
			if (!grouped.contains(topic.id())) reading.notes().warning(file, "id", "stands under no heading of groups.yaml; add it there, or the FAQ shows it last");
		}
	}

	private static Set<String> grouped(Reading reading) {
		var topics = reading.knowledge().topics().stream().map(Topic::id).collect(Collectors.toSet());
		var grouped = new HashSet<String>();
		for (var g = 0; g < reading.knowledge().groups().size(); g++) {
			var ids = reading.knowledge().groups().get(g).topics();
			for (var i = 0; i < ids.size(); i++) {
				var field = "[" + g + "].topics[" + i + "]";
				if (!topics.contains(ids.get(i))) reading.notes().error("groups.yaml", field, "there is no topic '" + ids.get(i) + "'" + References.nearest(ids.get(i), topics));
				else if (!grouped.add(ids.get(i))) reading.notes().error("groups.yaml", field, "'" + ids.get(i) + "' stands under two headings; keep one");
			}
		}
		return grouped;
	}

	private static void questions(Topic topic, String file, Notes notes) {
		var count = topic.questions().size();
		var wanted = "has " + count + "; write " + FEWEST_QUESTIONS + " to " + MANY_QUESTIONS + " ways to put it";
		if (count > MANY_QUESTIONS) notes.warning(file, "questions", wanted + ", or more where visitors taught them");
		else if (count > 0 && count < FEWEST_QUESTIONS) notes.error(file, "questions", wanted);   // the reader already asked for them when there are none
	}

	private static void sources(Topic topic, String file, Notes notes) {
		var clinicsOwn = topic.decision() == Decision.HANDOFF || topic.shortAnswer().contains("{{policy.");
		if (topic.sources().isEmpty() && !clinicsOwn) notes.error(file, "sources", "is missing; name every source of the answer, or make the answer the clinic's own rule");
		for (var i = 0; i < topic.facts().size(); i++) {
			if (topic.facts().get(i).sources().isEmpty()) notes.error(file, "facts[" + i + "].sources", "is missing; name the source, or leave the fact out");
		}
	}

	private static void between(String field, List<?> list, int fewest, int most, String file, Notes notes) {
		if (list.size() < fewest || list.size() > most) notes.warning(file, field, "has " + list.size() + "; " + fewest + " to " + most + " work best");
	}
}
