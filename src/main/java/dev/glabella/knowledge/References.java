package dev.glabella.knowledge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Checks that everything that points somewhere points to something. */
final class References {

	private final KnowledgeFiles files;
	private final Knowledge knowledge;
	private final Notes notes;
	private final Set<String> topics;

	References(KnowledgeFiles files, Knowledge knowledge, Notes notes) {
		this.files = files;
		this.knowledge = knowledge;
		this.notes = notes;
		this.topics = knowledge.topics().stream().map(Topic::id).collect(Collectors.toSet());
	}

	void check() {
		knowledge.topics().forEach(this::check);
		knowledge.routes().forEach(route -> check(Reading.fileOf(route), route.reason()));
		for (var route : knowledge.routes()) {
			if (topics.contains(route.id())) notes.error(Reading.fileOf(route), "id", "'" + route.id() + "' is also a topic; give one of them another id");
		}
		var general = knowledge.redFlags().generalTopic();
		if (general != null && !topics.contains(general)) notes.error("red-flags.yaml", "general-topic", "there is no topic '" + general + "'" + nearest(general, topics));
		checkQuestionTests();
		Passage.of(knowledge).forEach(this::checkNames);
	}

	private void check(Topic topic) {
		var file = Reading.fileOf(topic);
		check(file, topic.reason());
		for (var i = 0; i < topic.related().size(); i++) {
			var id = topic.related().get(i);
			if (id.equals(topic.id())) notes.error(file, "related[" + i + "]", "the topic names itself; name another");
			else if (!topics.contains(id)) notes.error(file, "related[" + i + "]", "there is no topic '" + id + "'" + nearest(id, topics));
		}
		checkSources(file, "sources", topic.sources());
		for (var i = 0; i < topic.facts().size(); i++) checkSources(file, "facts[" + i + "].sources", topic.facts().get(i).sources());
	}

	private void checkQuestionTests() {
		var known = new TreeSet<>(topics);
		knowledge.routes().forEach(route -> known.add(route.id()));
		Stream.of(Decision.values()).forEach(decision -> known.add(decision.code()));
		for (var test : knowledge.questionTests()) {
			test.expected().stream().filter(id -> !known.contains(id)).forEach(id -> notes.error(QuestionTestsReader.FILE, QuestionTestsReader.field(test.question()),
				"there is neither a topic, a route nor a decision '" + id + "'" + nearest(id, known)));
		}
	}

	private void checkSources(String file, String field, List<String> sources) {
		for (var i = 0; i < sources.size(); i++) {
			var id = sources.get(i);
			if (!knowledge.sources().containsKey(id)) notes.error(file, field + "[" + i + "]", "there is no source '" + id + "' in sources.yaml; add it there, or correct the id");
		}
	}

	private void check(String file, @Nullable String reason) {
		if (reason == null || reason.isEmpty() || knowledge.replies().containsKey("handoff." + reason)) return;
		notes.error(file, "reason", "replies.yaml has no sentence 'handoff." + reason + "'; add it there, or correct the reason");
	}

	private void checkNames(Passage passage) {
		for (var wrong : Phrases.of(knowledge).problemsIn(passage.text(), passage.takesValues())) {
			notes.error(passage.file(), notes.line(passage.file(), passage.field()) + passage.lineOf(wrong.at()), passage.field(), wrong.message());
		}
	}

	static String nearest(String id, Set<String> known) {
		var alike = new TreeSet<String>();
		for (var name : known) {
			var words = List.of(name.split("-"));
			var shared = Stream.of(id.split("-")).anyMatch(word -> word.length() > 3 && words.contains(word));
			if (shared || name.startsWith(id) || id.startsWith(name)) alike.add(name);
		}
		return alike.isEmpty() ? "; add it, or correct the id" : "; did you mean " + String.join(" or ", alike) + "?";
	}
}
