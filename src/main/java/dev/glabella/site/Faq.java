package dev.glabella.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Markdown;
import dev.glabella.knowledge.Phrases;
import dev.glabella.knowledge.Topic;

/** The published answers of one moment, arranged for reading. */
class Faq {

	private static final String REST = "More questions";

	private final Knowledge knowledge;
	private final LocalDate today;
	private final Map<String, Topic> published = new LinkedHashMap<>();

	private Faq(Knowledge knowledge, LocalDate today) {
		this.knowledge = knowledge;
		this.today = today;
		knowledge.published(today).forEach(topic -> published.put(topic.id(), topic));
	}

	/** Of the content in use; a change that comes while a page is made shows on the next one. */
	static Faq of(KnowledgeBase base) {
		return new Faq(base.current(), base.today());
	}

	/** Every published answer under its heading; those without one come last. */
	List<FaqGroup> groups() {
		var left = new LinkedHashMap<>(published);
		var groups = new ArrayList<FaqGroup>();
		for (var group : knowledge.groups()) {
			add(groups, group.title(), group.topics().stream().map(left::remove).filter(Objects::nonNull).toList());
		}
		add(groups, REST, List.copyOf(left.values()));
		return groups;
	}

	/** The published answer to that topic. */
	Optional<FaqAnswer> answer(String id) {
		return Optional.ofNullable(published.get(id)).map(this::answer);
	}

	private void add(List<FaqGroup> groups, String title, List<Topic> topics) {
		if (topics.isEmpty()) return;
		var id = "about-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
		groups.add(new FaqGroup(id, title, topics.stream().map(this::answer).toList()));
	}

	private FaqAnswer answer(Topic topic) {
		var answer = Phrases.of(knowledge).answer(topic);
		return new FaqAnswer(topic.id(), topic.title(), Markdown.html(answer.brief()), Markdown.html(answer.more()),
			topic.sources().stream().flatMap(id -> Stream.ofNullable(knowledge.sources().get(id))).toList(), knowledge.signOff(topic, today).orElse(null),
			topic.related().stream().flatMap(id -> Stream.ofNullable(published.get(id))).map(next -> new FaqAnswer.Link(next.id(), next.title())).toList());
	}
}
