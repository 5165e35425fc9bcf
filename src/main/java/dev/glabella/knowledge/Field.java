package dev.glabella.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a YAML file together with its place. Whoever reads it as what it is not gets an empty value, and the
 * error is noted; so one run finds them all. No Java object is ever made from a tag in the file.
 */
final class Field {

	private final Notes notes;
	private final String file;
	private final int linesBefore;
	private final String path;
	private final int line;
	private final @Nullable Node node;

	private Field(Notes notes, String file, int linesBefore, String path, int line, @Nullable Node node) {
		this.notes = notes;
		this.file = file;
		this.linesBefore = linesBefore;
		this.path = path;
		this.line = line;
		this.node = node == null || node.getTag().equals(Tag.NULL) ? null : node;
		notes.place(file, path, line);
	}

	/** Reads a document that starts after the given number of lines of its file. */
	static Field parse(String file, String yaml, int linesBefore, Notes notes) {
		return new Field(notes, file, linesBefore, "", linesBefore + 1, compose(file, yaml, linesBefore, notes));
	}

	private static @Nullable Node compose(String file, String yaml, int linesBefore, Notes notes) {
		try {
			return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
		}
		catch (MarkedYAMLException malformed) {
			var mark = malformed.getProblemMark();
			notes.unreadable(file, linesBefore + (mark == null ? 1 : mark.getLine() + 1), "this is not YAML: " + malformed.getProblem()
				+ "; put a text that holds ': ' or starts with a special character in quotes, and check the indentation");
		}
		catch (YAMLException unreadable) {
			notes.unreadable(file, linesBefore + 1, "this is not YAML: " + unreadable.getMessage());
		}
		return null;
	}

	String file() {
		return file;
	}

	String path() {
		return path;
	}

	boolean missing() {
		return node == null;
	}

	boolean isMap() {
		return node instanceof MappingNode;
	}

	void wrong(String message) {
		if (!notes.isUnreadable(file)) notes.error(file, line, path.isEmpty() ? null : path, message);
	}

	/** An error in a part of the file that is not YAML. */
	void wrongBeside(String part, String message) {
		if (!notes.isUnreadable(file)) notes.error(file, part, message);
	}

	/** Refuses names that nobody reads: most often a slip of the pen that would otherwise go unseen. */
	Field allowing(String... names) {
		var known = List.of(names);
		entries().forEach((name, field) -> {
			if (!known.contains(name)) field.wrong("is not a field of this file; the fields are " + String.join(", ", known));
		});
		return this;
	}

	/** The value under that name; missing when there is none. */
	Field get(String name) {
		var found = entries().get(name);
		return found != null ? found : new Field(notes, file, linesBefore, under(name), line, null);
	}

	Map<String, Field> entries() {
		var entries = new LinkedHashMap<String, Field>();
		if (!is(MappingNode.class, "fields, each as 'name: value'")) return entries;
		for (var tuple : ((MappingNode) node).getValue()) {
			var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
			var field = new Field(notes, file, linesBefore, under(name), lineOf(tuple.getKeyNode()), tuple.getValueNode());
			if (entries.put(name, field) != null) field.wrong("stands here twice; keep one");
		}
		return entries;
	}

	/** The entries of a list; none when it is missing. */
	List<Field> items() {
		var items = new ArrayList<Field>();
		if (!is(SequenceNode.class, "a list, each entry on its own line after '- '")) return items;
		for (var item : ((SequenceNode) node).getValue()) {
			items.add(new Field(notes, file, linesBefore, path + "[" + items.size() + "]", lineOf(item), item));
		}
		return items;
	}

	<T> List<T> items(Function<Field, T> reading) {
		return items().stream().map(reading).toList();
	}

	/** A text that has to be there. */
	String text() {
		var text = textOrNull();
		if (text != null) return text;
		if (missing()) wrong("is missing; add " + (path.endsWith("]") ? "the text, or remove the empty entry" : "'" + name() + ": …'"));
		return "";
	}

	String textOr(String fallback) {
		var text = textOrNull();
		return text == null ? fallback : text;
	}

	@Nullable String textOrNull() {
		if (!is(ScalarNode.class, "a text; put it in quotes if it holds ': ', or starts with one of [ { & * ! | > % @")) return null;
		var text = ((ScalarNode) node).getValue().strip();
		return text.isEmpty() ? null : text;
	}

	/** A list of texts with at least one entry. */
	List<String> texts() {
		if (missing() || node instanceof SequenceNode list && list.getValue().isEmpty()) {
			wrong("is missing or empty; add at least one entry under '" + name() + ":'");
			return List.of();
		}
		return textsOrNone();
	}

	List<String> textsOrNone() {
		return items().stream().map(Field::text).filter(text -> !text.isEmpty()).toList();
	}

	/** A text that stands for something; an error is noted where it cannot be understood. */
	<T extends @Nullable Object> T as(Function<String, T> meaning, T fallback, String expected) {
		var text = textOrNull();
		if (text == null) return fallback;
		try {
			return meaning.apply(text);
		}
		catch (RuntimeException notUnderstood) {
			wrong("'" + text + "' is not understood; write " + expected);
			return fallback;
		}
	}

	private boolean is(Class<? extends Node> kind, String expected) {
		if (node != null && !kind.isInstance(node)) wrong("should be " + expected);
		return kind.isInstance(node);
	}

	private int lineOf(Node any) {
		return linesBefore + any.getStartMark().getLine() + 1;
	}

	private String under(String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

	private String name() {
		return path.substring(path.lastIndexOf('.') + 1);
	}
}
