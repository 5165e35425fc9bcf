package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads {@code red-flags.yaml} and {@code personal.yaml}, and fills in the lists that their patterns name. */
final class PatternsReader {

	private final Lexicon lexicon;

	PatternsReader(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	RedFlags redFlags(Field file) {
		file.allowing("words", "asked-in-general", "told", "denied", "harmless", "general-topic", "flags", "levels");
		var lists = WordLists.of(file.get("words"), lexicon);
		var levels = levels(file.get("levels"));
		var flags = new ArrayList<>(sets(file.get("flags"), lists, true));
		for (var flag : file.get("flags").items()) {
			var level = flag.get("level");
			var name = level.text();
			if (!name.isEmpty() && !levels.containsKey(name)) level.wrong("there is no level '" + name + "'; add it under 'levels:', or use one of " + String.join(", ", levels.keySet()));
		}
		var urgency = List.copyOf(levels.keySet());
		flags.sort(Comparator.comparingInt(flag -> urgency.indexOf(flag.level())));
		return new RedFlags(List.copyOf(flags), patternsOrNone(file.get("asked-in-general"), lists), patternsOrNone(file.get("told"), lists),
				patternsOrNone(file.get("denied"), lists), patternsOrNone(file.get("harmless"), lists), generalTopic(file.get("general-topic")), levels);
	}

	List<PatternSet> personal(Field file) {
		file.allowing("words", "cues");
		return sets(file.get("cues"), WordLists.of(file.get("words"), lexicon), false);
	}

	private static Map<String, RedFlags.Advice> levels(Field levels) {
		if (levels.missing()) levels.wrong("is missing; add the advice for each level, most urgent first");
		var advice = new LinkedHashMap<String, RedFlags.Advice>();
		levels.entries().forEach((name, level) -> {
			level.allowing("heading", "text");
			advice.put(name, new RedFlags.Advice(level.get("heading").text(), level.get("text").text()));
		});
		return Collections.unmodifiableMap(advice);
	}

	private static @Nullable String generalTopic(Field field) {
		return field.missing() ? null : field.text();
	}

	private static List<String> patternsOrNone(Field field, WordLists lists) {
		return field.missing() ? List.of() : lists.patterns(field);
	}

	static List<PatternSet> sets(Field list, WordLists lists, boolean levelled) {
		if (list.items().isEmpty()) list.wrong("is missing or empty; add at least one entry, see docs/knowledge.md");
		var seen = new HashSet<String>();
		return list.items(set -> {
			set.allowing(levelled ? new String[]{"id", "title", "level", "patterns", "examples", "not"} : new String[]{"id", "title", "patterns", "examples", "not"});
			var id = TopicReader.id(set.get("id"));
			if (!seen.add(id)) set.get("id").wrong("'" + id + "' is used twice; give each its own id");
			return new PatternSet(id, set.get("title").text(), levelled ? set.get("level").textOrNull() : null,
				lists.patterns(set.get("patterns")), set.get("examples").texts(), set.get("not").textsOrNone());
		});
	}
}
