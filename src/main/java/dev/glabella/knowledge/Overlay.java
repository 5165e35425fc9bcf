package dev.glabella.knowledge;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Writes additions into the texts of files, so that they are read, checked and exported like anything else. Nothing but the new lines differs. What the files have already, or
 * have no place for, is left out: then the files were edited since.
 */
final class Overlay {

	private final SortedMap<String, String> texts;

	private Overlay(SortedMap<String, String> texts) {
		this.texts = texts;
	}

	/** The same files with the additions in them. */
	static KnowledgeFiles on(KnowledgeFiles files, List<Addition> additions) {
		if (additions.isEmpty()) return files;
		var overlay = new Overlay(new TreeMap<>(files.texts()));
		for (var addition : additions) {
			switch (addition) {
				case Addition.Phrasing phrasing -> overlay.add(phrasing);
				case Addition.NewTopic topic -> overlay.add(topic);
			}
		}
		return files.with(overlay.texts);
	}

	private void add(Addition.Phrasing phrasing) {
		for (var file : List.of("topics/" + phrasing.target() + ".md", "routes/" + phrasing.target() + ".md")) {
			texts.computeIfPresent(file, (name, text) -> append(text, fields(text), phrasing.text()));
		}
	}

	private void add(Addition.NewTopic topic) {
		var file = "topics/" + topic.id() + ".md";
		if (texts.containsKey(file)) return;
		var questions = topic.questions().stream().map(question -> "  - " + quoted(question) + "\n").collect(Collectors.joining());
		var sources = topic.sources().isEmpty() ? "" : "sources: [" + String.join(", ", topic.sources()) + "]\n";
		var more = topic.more().isBlank() ? "" : "\n## More\n\n" + topic.more().strip() + "\n";
		texts.put(file, "---\nid: " + topic.id() + "\ntitle: " + quoted(topic.title()) + "\nquestions:\n" + questions + sources + "---\n\n" + topic.brief().strip() + "\n" + more);
		if (topic.heading() != null) texts.computeIfPresent("groups.yaml", (name, text) -> underHeading(text, topic.heading(), topic.id()));
	}

	private static String append(String text, Optional<Block> fields, String phrasing) {
		var questions = fields.flatMap(block -> block.list("questions")).orElse(null);
		if (questions == null || questions.getValue().stream().anyMatch(item -> normal(item).equals(normal(phrasing)))) return text;
		return insertAfterLast(text, fields.get().start(), questions, quoted(phrasing));
	}

	private static String underHeading(String text, String heading, String topic) {
		if (!(compose(text) instanceof SequenceNode groups)) return text;
		for (var group : groups.getValue()) {
			if (!(group instanceof MappingNode map) || !heading.equals(scalar(value(map, "title"))) || !(value(map, "topics") instanceof SequenceNode topics)) continue;
			return insertAfterLast(text, 0, topics, topic);
		}
		return text;
	}

	/** In the style of the list: one more line with the same indent, or one more item within the brackets. */
	private static String insertAfterLast(String text, int start, SequenceNode list, String item) {
		if (list.getValue().isEmpty()) return text;
		var last = list.getValue().getLast();
		int at = start + offset(text.substring(start), last);
		var separator = list.getFlowStyle() == FlowStyle.FLOW ? ", " : "\n" + " ".repeat(list.getStartMark().getColumn()) + "- ";
		return text.substring(0, at) + separator + item + text.substring(at);
	}

	/** Marks count code points, strings count characters. */
	private static int offset(String text, Node node) {
		return text.offsetByCodePoints(0, node.getEndMark().getIndex());
	}

	/** The fields of a Markdown file, and where they start. */
	private record Block(int start, MappingNode map) {

		Optional<SequenceNode> list(String key) {
			return value(map, key) instanceof SequenceNode list ? Optional.of(list) : Optional.empty();
		}
	}

	private static Optional<Block> fields(String text) {
		int start = text.indexOf('\n') + 1;
		int end = text.indexOf("\n---", start);
		return text.startsWith("---") && end > 0 && compose(text.substring(start, end)) instanceof MappingNode map ? Optional.of(new Block(start, map)) : Optional.empty();
	}

	private static @Nullable Node compose(String text) {
		try {
			return new Yaml(new LoaderOptions()).compose(new StringReader(text));
		} catch (YAMLException broken) {
			return null;   // the reader says what is wrong with the file
		}
	}

	private static @Nullable Node value(MappingNode map, String key) {
		return map.getValue().stream().filter(entry -> key.equals(scalar(entry.getKeyNode()))).map(NodeTuple::getValueNode).findFirst().orElse(null);
	}

	private static @Nullable String scalar(@Nullable Node node) {
		return node instanceof ScalarNode scalar ? scalar.getValue() : null;
	}

	private static String normal(@Nullable Node item) {
		return normal(String.valueOf(scalar(item)));
	}

	private static String normal(String text) {
		return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/** Always in double quotes and without control characters: what a person wrote may look like anything. */
	private static String quoted(String text) {
		return "\"" + text.replaceAll("[\\s\\p{Cc}]+", " ").strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}
}
