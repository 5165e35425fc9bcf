package dev.glabella.insights;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.glabella.chat.Question;
import dev.glabella.chat.Questions;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Topic;
import dev.glabella.matching.Likeness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions that the assistant could not answer, those that ask for much the same together. */
@Component
class Misses {

	/** Newest first; grouping them takes seconds where none was seen before. */
	static final int MOST = 500;

	private static final int EXAMPLES = 6;
	/** Below that cosine the nearest topic is about something else: so far lie 9 in 10 labelled questions about nothing of the clinic's, and 1 in 20 of those that have an answer. */
	private static final double NEAR = 0.68;

	private final Questions questions;
	private final Likeness likeness;
	private final KnowledgeBase knowledge;

	Misses(Questions questions, Likeness likeness, KnowledgeBase knowledge) {
		this.questions = questions;
		this.likeness = likeness;
		this.knowledge = knowledge;
	}

	/**
	 * Questions that are alike.
	 * @param wording the one most like the others
	 * @param examples further ones, each in other words
	 * @param how in what way the assistant failed, and how often
	 * @param topic the nearest one; null where none is near
	 */
	record Group(int count, String wording, List<String> examples, int further, Map<String, Integer> how, @Nullable Topic topic) {}

	/** The groups, and how many questions they hold. */
	record Found(List<Group> groups, int questions, boolean more) {

		public List<Group> repeated() {
			return groups.stream().filter(group -> group.count() > 1).toList();
		}

		public List<Group> single() {
			return groups.stream().filter(group -> group.count() == 1).toList();
		}

		public String summary() {
			var what = questions == 1 ? "One question." : questions + " questions, " + (groups.size() == 1 ? "all alike." : groups.size() + " different ones.");
			return more ? "The newest " + what : what;
		}
	}

	Found during(Period period) {
		var missed = questions.missed(period.start(), period.end(), MOST + 1);
		var newest = missed.subList(0, Math.min(MOST, missed.size()));
		return new Found(grouped(newest), newest.size(), missed.size() > MOST);
	}

	private List<Group> grouped(List<Question> newest) {
		var asked = newest.stream().collect(Collectors.groupingBy(question -> plain(question.text()), LinkedHashMap::new, Collectors.toList()));
		var texts = List.copyOf(asked.keySet());
		var phrasings = phrasings(knowledge.current());
		var known = List.copyOf(phrasings.keySet());
		var groups = likeness.groups(texts, known);
		var nearest = likeness.nearest(groups.stream().map(group -> texts.get(group.members().getFirst())).toList(), known);
		return IntStream.range(0, groups.size()).mapToObj(i -> {
			var near = nearest.get(i).cosine() < NEAR ? null : phrasings.get(known.get(nearest.get(i).position()));
			return group(groups.get(i).members().stream().map(member -> asked.get(texts.get(member))).toList(), near);
		}).sorted(Comparator.comparing((Group group) -> -group.count())).toList();
	}

	/** Each list holds questions in the same words. */
	private Group group(List<List<Question>> wordings, @Nullable Topic topic) {
		var all = wordings.stream().flatMap(List::stream).toList();
		var examples = wordings.stream().skip(1).map(same -> same.getFirst().text()).toList();
		var how = all.stream().collect(Collectors.groupingBy(Misses::how, TreeMap::new, Collectors.summingInt(one -> 1)));
		return new Group(all.size(), wordings.getFirst().getFirst().text(), examples.subList(0, Math.min(EXAMPLES, examples.size())), Math.max(0, examples.size() - EXAMPLES), how, topic);
	}

	private static String how(Question question) {
		if (Boolean.FALSE.equals(question.helpful())) return "voted not helpful";
		return switch (question.decision()) {
			case "decline" -> "declined";
			case "clarify" -> "asked back";
			default -> "handed over";
		};
	}

	/** Topics by their phrasings. */
	private static Map<String, Topic> phrasings(Knowledge content) {
		var phrasings = new LinkedHashMap<String, Topic>();
		for (var topic : content.topics()) topic.questions().forEach(question -> phrasings.putIfAbsent(question, topic));
		return phrasings;
	}

	/** Texts that differ in capitals, spaces and the mark at the end are the same. */
	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("[?.! ]+$", "");
	}
}
