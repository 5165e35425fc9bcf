package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Fills the names in braces, such as {@code {{clinic.phone}}} and {@code {{policy.makeup-after}}}, with what the clinic set. */
public final class Phrases {

	private static final String UNSET = "policy-unset";
	private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([A-Za-z0-9.-]+)\\s*}}");
	private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

	/**
	 * A topic's answer as a visitor reads it, in restricted Markdown.
	 * @param more empty when there is none
	 */
	public record Answer(String brief, String more) {}

	/** Something wrong with the braces of a text, and where in it. */
	record Problem(int at, String message) {}

	private final Knowledge knowledge;
	private final Map<String, @Nullable String> names;

	private Phrases(Knowledge knowledge) {
		this.knowledge = knowledge;
		this.names = names(knowledge.clinic());
	}

	/** The phrases of that content; cheap to make. */
	public static Phrases of(Knowledge knowledge) {
		return new Phrases(knowledge);
	}

	private static Map<String, @Nullable String> names(Clinic clinic) {
		var names = new LinkedHashMap<String, @Nullable String>();
		names.put("clinic.name", clinic.name());
		names.put("clinic.assistant-name", clinic.assistantName());
		names.put("clinic.phone", clinic.phone());
		names.put("clinic.emergency-number", clinic.emergencyNumber());
		names.put("clinic.email", clinic.email());
		names.put("clinic.address", clinic.address());
		names.put("clinic.website", clinic.website());
		names.put("clinic.hours", OpeningHours.inWords(clinic.hours()));
		names.put("clinic.booking", clinic.booking());
		names.put("clinic.booking-url", clinic.bookingUrl());
		names.put("clinic.retention-days", Integer.toString(clinic.retentionDays()));
		clinic.policies().forEach((key, rule) -> names.put("policy." + key, rule));
		return names;
	}

	/** The topic's short and longer answer. */
	public Answer answer(Topic topic) {
		return new Answer(fill(topic.shortAnswer()), fill(topic.longAnswer()));
	}

	/**
	 * A sentence of {@code replies.yaml}.
	 * @throws IllegalArgumentException when there is none with that key
	 */
	public String reply(String key) {
		return fill(knowledge.reply(key));
	}

	/** A sentence with values that only the moment knows, such as {@code {{minutes}}}. */
	public String reply(String key, Map<String, String> values) {
		return fill(knowledge.reply(key), values);
	}

	/** The text with every name filled in; a rule that the clinic has not set gives the sentence that says so. */
	public String fill(String text) {
		return fill(text, Map.of());
	}

	/**
	 * The text with every name filled in, from the values first.
	 * @throws IllegalArgumentException when a name is unknown
	 */
	public String fill(String text, Map<String, String> values) {
		var unset = new boolean[1];
		var filled = NAME.matcher(text).replaceAll(name -> {
			var value = values.containsKey(name.group(1)) ? values.get(name.group(1)) : value(name.group(1));
			unset[0] |= value == null;
			return Matcher.quoteReplacement(value == null ? knowledge.reply(UNSET) : value);
		});
		return unset[0] ? saidOnce(knowledge.reply(UNSET), filled) : filled;
	}

	/** As {@link #fill(String, Map)}, for texts written outside of the content: what is unknown stays as it is written. */
	public String fillKnown(String text, Map<String, String> values) {
		return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.containsKey(name.group(1)) || names.containsKey(name.group(1)) ? fill(name.group(), values) : name.group()));
	}

	/** The names in braces that neither the clinic's settings nor these know, in order. */
	public List<String> unknownNames(String text, Set<String> values) {
		return NAME.matcher(text).results().map(name -> name.group(1)).filter(name -> !values.contains(name) && !names.containsKey(name)).distinct().toList();
	}

	/** Only what the author of the text wrote and who the clinic is: the clinic's own rules are left out. */
	String withoutPolicies(String text) {
		var own = NAME.matcher(text).replaceAll(name -> name.group(1).startsWith("policy.") ? "" : Matcher.quoteReplacement(name.group()));
		return NAME.matcher(own).replaceAll(name -> Matcher.quoteReplacement(names.get(name.group(1)) instanceof String value ? value : name.group(1)));
	}

	private @Nullable String value(String name) {
		if (!names.containsKey(name)) throw new IllegalArgumentException("nothing is known by the name {{" + name + "}}; add it to clinic.yaml, or correct it");
		var value = names.get(name);
		return value == null || value.isEmpty() ? null : value;
	}

	/** Two unset rules in a row would say the same sentence twice. */
	private static String saidOnce(String sentence, String text) {
		var quoted = Pattern.quote(sentence);
		var together = text.replaceAll(quoted + "(?:\\s+" + quoted + ")+", Matcher.quoteReplacement(sentence));
		var lines = new ArrayList<String>();
		for (var line : together.split("\n", -1)) {
			var item = line.strip();
			if (item.equals("- " + sentence) && lines.stream().anyMatch(before -> before.strip().equals(item))) continue;
			lines.add(line);
		}
		return String.join("\n", lines);
	}

	/** What is wrong with the names of a text; names without a dot are values of the moment, where the text takes them. */
	List<Problem> problemsIn(String text, boolean takesValues) {
		var problems = new ArrayList<Problem>();
		var name = NAME.matcher(text);
		while (name.find()) {
			var word = name.group(1);
			if (takesValues && word.indexOf('.') < 0) continue;
			if (!names.containsKey(word)) problems.add(new Problem(name.start(), "nothing is known by the name {{" + word + "}}" + known(word)));
			else if (word.startsWith("clinic.") && names.get(word) == null) {
				problems.add(new Problem(name.start(), "clinic.yaml leaves '" + word.substring("clinic.".length()) + "' empty, so {{" + word + "}} cannot be filled; set it, or word the text without it"));
			}
			else if (word.startsWith("policy.") && !knowledge.replies().containsKey(UNSET)) {
				problems.add(new Problem(name.start(), "replies.yaml has no sentence '" + UNSET + "' for rules that are not set; add it"));
			}
		}
		var rest = BRACES.matcher(NAME.matcher(text).replaceAll(whole -> "_".repeat(whole.group().length())));
		if (rest.find()) problems.add(new Problem(rest.start(), "the braces are not closed, or hold more than a name; write {{clinic.phone}}"));
		return problems;
	}

	private String known(String word) {
		var kind = word.startsWith("policy.") ? "policy." : "clinic.";
		var known = new TreeSet<String>();
		names.keySet().stream().filter(name -> name.startsWith(kind)).forEach(known::add);
		return known.isEmpty() ? "; add it under 'policies:' in clinic.yaml" : "; use one of " + String.join(", ", known);
	}
}
