package dev.glabella.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Markdown;
import dev.glabella.knowledge.Phrases;
import dev.glabella.knowledge.Topic;

/** The published answers, arranged for reading. */
@Component
class Faq {

	private static final String REST = "More questions";

	private final KnowledgeBase base;

	Faq(KnowledgeBase base) {
		this.base = base;
	}

	/** Every published answer under its heading; those without one come last. */
	List<FaqGroup> groups() {
		var knowledge = base.current();
		var published = published();
		var left = new LinkedHashMap<>(published);
		var groups = new ArrayList<FaqGroup>();
		for (var group : knowledge.groups()) {
			add(groups, group.title(), group.topics().stream().map(left::remove).filter(Objects::nonNull).toList(), knowledge, published);
		}
		add(groups, REST, List.copyOf(left.values()), knowledge, published);
		return groups;
	}

	/** The published answer to that topic. */
	Optional<FaqAnswer> answer(String id) {
		var published = published();
		return Optional.ofNullable(published.get(id)).map(topic -> answer(topic, base.current(), published));
	}

	private Map<String, Topic> published() {
		var published = new LinkedHashMap<String, Topic>();
		base.published().forEach(topic -> published.put(topic.id(), topic));
		return published;
	}

	private void add(List<FaqGroup> groups, String title, List<Topic> topics, Knowledge knowledge, Map<String, Topic> published) {
		if (topics.isEmpty()) return;
		var answers = topics.stream().map(topic -> answer(topic, knowledge, published)).toList();
		groups.add(new FaqGroup("about-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), title, answers));
	}

	private FaqAnswer answer(Topic topic, Knowledge knowledge, Map<String, Topic> published) {
		var answer = Phrases.of(knowledge).answer(topic);
		return new FaqAnswer(topic.id(), topic.title(), Markdown.html(answer.brief()), Markdown.html(answer.more()),
			topic.sources().stream().flatMap(id -> Stream.ofNullable(knowledge.sources().get(id))).toList(), base.signOff(topic).orElse(null),
			topic.related().stream().flatMap(id -> Stream.ofNullable(published.get(id))).map(next -> new FaqAnswer.Link(next.id(), next.title())).toList());
	}
}
