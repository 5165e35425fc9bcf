package dev.glabella.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Scenario.Conditions;
import dev.glabella.knowledge.Scenario.Ending;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.knowledge.Scenario.Hidden;
import dev.glabella.knowledge.Scenario.Knows;
import dev.glabella.knowledge.Scenario.Move;
import dev.glabella.knowledge.Scenario.Node;
import dev.glabella.knowledge.Scenario.Person;
import dev.glabella.knowledge.Scenario.Reaction;
import dev.glabella.knowledge.Scenario.Tone;
import dev.glabella.knowledge.Scenario.Trigger;
import dev.glabella.knowledge.Scenario.Voice;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code scenarios/}. Whatever a session could stumble over is an error here; how good the case is, {@link Scenarios} says. */
final class ScenarioReader {

	static final String DRILLS = "drills.yaml";
	private static final int LAST = 99;

	private final Field fields;

	ScenarioReader(Field fields) {
		this.fields = fields;
	}

	Scenario read() {
		fields.allowing("id", "title", "stage", "order", "minutes", "person", "goal", "trust", "hidden", "agenda", "shuffled", "nodes", "knows", "endings", "voice");
		var scenario = new Scenario(id(), fields.get("title").text(), number(fields.get("stage"), 1, 3), order(fields.get("order")), number(fields.get("minutes"), 1, 60), person(fields.get("person")), fields.get("goal").text(),
				number(fields.get("trust"), 0, Scenario.MOST_TRUST), hidden(fields.get("hidden")), fields.get("agenda").texts(), fields.get("shuffled").textsOrNone(), nodes(), knows(), endings(), voice(fields.get("voice")));
		checkPlaces(scenario);
		return scenario;
	}

	private String id() {
		var name = fields.file().replaceFirst(".*/", "").replaceFirst("\\.yaml$", "");
		var id = TopicReader.id(fields.get("id"));
		if (!id.isEmpty() && !id.equals(name)) fields.get("id").wrong("'" + id + "' differs from the name of the file; write '" + name + "', or rename the file");
		return name;
	}

	private static int number(Field field, int least, int most) {
		field.text();
		return field.as(text -> within(Integer.parseInt(text), least, most), least, "a whole number from " + least + " to " + most);
	}

	private static int within(int number, int least, int most) {
		if (number < least || number > most) throw new IllegalArgumentException();
		return number;
	}

	private static int order(Field field) {
		return field.missing() ? LAST : number(field, 1, LAST);
	}

	private static @Nullable Integer numberOrNull(Field field) {
		return field.missing() ? null : field.as(Integer::valueOf, null, "a whole number");
	}

	private static @Nullable Boolean flagOrNull(Field field) {
		return field.missing() ? null : TopicReader.flag(field);
	}

	private static Person person(Field person) {
		person.allowing("name", "age", "about", "channel", "pace");
		return new Person(person.get("name").text(), number(person.get("age"), 12, 110), person.get("about").text(), person.get("channel").text(), number(person.get("pace"), 10, 100));
	}

	private static Hidden hidden(Field hidden) {
		hidden.allowing("concern", "where", "hint", "key", "node");
		return new Hidden(hidden.get("concern").text(), hidden.get("where").text(), hidden.get("hint").texts(), hidden.get("key").texts(), hidden.get("node").text());
	}

	private Map<String, Node> nodes() {
		var nodes = new LinkedHashMap<String, Node>();
		fields.get("nodes").entries().forEach((id, node) -> nodes.put(id, node(id, node)));
		if (nodes.isEmpty()) fields.get("nodes").wrong("is missing or empty; write what the patient says, see docs/scenarios.md");
		return Collections.unmodifiableMap(nodes);
	}

	/** The nodes of {@code drills.yaml}. */
	static List<Node> drills(Field file) {
		return file.items(drill -> {
			var node = node("drill-" + TopicReader.id(drill.get("id")), drill);
			if (node.flag() == null) drill.get("flag").wrong("is missing; a drill is about a warning sign");
			return node;
		});
	}

	private static Node node(String id, Field node) {
		node.allowing("id", "says", "needs", "also", "ask-again", "offers", "feeling", "flag", "on", "then");
		var needs = node.get("needs").textsOrNone();
		var askAgain = new LinkedHashMap<String, List<String>>();
		node.get("ask-again").entries().forEach((fact, lines) -> askAgain.put(fact, lines.texts()));
		for (var fact : needs) if (!askAgain.containsKey(fact)) node.get("ask-again").wrong("has no lines for '" + fact + "'; write how the patient asks for it when it is missing");
		var offers = node.get("offers").textsOrNone();
		if (!needs.isEmpty() && offers.size() != 2) node.get("offers").wrong("needs two entries: what the patient offers when she asks \"do you mean … or …?\"");
		return new Node(id, node.get("says").texts(), needs, node.get("also").textsOrNone(), Collections.unmodifiableMap(askAgain), offers, node.get("feeling").textsOrNone(), flag(node.get("flag")),
				reactions(node.get("on")), node.get("then").textOrNull());
	}

	private static @Nullable Flag flag(Field flag) {
		if (flag.missing()) return null;
		return flag.as(text -> named(Flag.values(), Flag::code, text), null, "one of " + Stream.of(Flag.values()).map(Flag::code).collect(Collectors.joining(", ")));
	}

	private static <T> T named(T[] values, java.util.function.Function<T, String> code, String text) {
		return Stream.of(values).filter(value -> code.apply(value).equals(text)).findFirst().orElseThrow(() -> new IllegalArgumentException(text));
	}

	private static Map<Trigger, Reaction> reactions(Field on) {
		var reactions = new LinkedHashMap<Trigger, Reaction>();
		on.entries().forEach((name, reaction) -> {
			var trigger = trigger(name, reaction);
			if (trigger != null) reactions.put(trigger, reaction(reaction));
		});
		return Collections.unmodifiableMap(reactions);
	}

	private static @Nullable Trigger trigger(String name, Field reaction) {
		var claims = Move.CLAIMS.code() + " ";
		if (name.startsWith(claims) && !name.substring(claims.length()).isBlank()) return new Trigger(Move.CLAIMS, name.substring(claims.length()).strip());
		var move = Stream.of(Move.values()).filter(one -> one != Move.CLAIMS && one.code().equals(name)).findFirst();
		if (move.isEmpty()) reaction.wrong("'" + name + "' is no move; write 'claims ID' or one of " + Stream.of(Move.values()).skip(1).map(Move::code).collect(Collectors.joining(", ")));
		return move.map(one -> new Trigger(one, null)).orElse(null);
	}

	private static Reaction reaction(Field reaction) {
		reaction.allowing("says", "to", "trust");
		return new Reaction(reaction.get("says").texts(), reaction.get("to").textOrNull(), numberOrNull(reaction.get("trust")));
	}

	private List<Knows> knows() {
		return fields.get("knows").entries().entrySet().stream().map(entry -> {
			entry.getValue().allowing("asked", "says");
			return new Knows(entry.getKey(), entry.getValue().get("asked").texts(), entry.getValue().get("says").texts());
		}).toList();
	}

	private List<Ending> endings() {
		var endings = fields.get("endings").entries().entrySet().stream().map(entry -> ending(entry.getKey(), entry.getValue())).toList();
		if (endings.isEmpty()) fields.get("endings").wrong("is missing or empty; write how the case can end, see docs/scenarios.md");
		else if (!endings.getLast().when().isNone()) fields.get("endings").wrong("needs a last ending without 'when', for what no other covers");
		return endings;
	}

	private static Ending ending(String id, Field ending) {
		ending.allowing("when", "tone", "says", "note", "at-once");
		var tone = ending.get("tone");
		tone.text();
		return new Ending(id, conditions(ending.get("when")), tone.as(text -> named(Tone.values(), one -> one.name().toLowerCase(Locale.ROOT), text), Tone.MIXED, "good, mixed or bad"),
				ending.get("says").texts(), ending.get("note").text(), TopicReader.flag(ending.get("at-once")));
	}

	private static Conditions conditions(Field when) {
		when.allowing("trust", "trust-below", "revealed", "claimed", "dismissed", "missed-flag", "escalated", "visited");
		return new Conditions(numberOrNull(when.get("trust")), numberOrNull(when.get("trust-below")), flagOrNull(when.get("revealed")), when.get("claimed").textsOrNone(), numberOrNull(when.get("dismissed")),
				flagOrNull(when.get("missed-flag")), flagOrNull(when.get("escalated")), when.get("visited").textsOrNone());
	}

	private static Voice voice(Field voice) {
		voice.allowing("thanks", "warms", "hurt", "too-long", "unclear", "moves-on", "nothing-special");
		return new Voice(voice.get("thanks").texts(), voice.get("warms").texts(), voice.get("hurt").texts(), voice.get("too-long").texts(), voice.get("unclear").texts(), voice.get("moves-on").texts(),
				voice.get("nothing-special").texts());
	}

	private void checkPlaces(Scenario scenario) {
		var nodes = scenario.nodes().keySet();
		var places = new TreeSet<>(nodes);
		scenario.endings().forEach(ending -> places.add(ending.id()));
		mustBe(scenario.hidden().node(), nodes, fields.get("hidden").get("node"));
		scenario.agenda().forEach(id -> mustBe(id, nodes, fields.get("agenda")));
		scenario.shuffled().forEach(id -> mustBe(id, Set.copyOf(scenario.agenda()), fields.get("shuffled")));
		for (var node : scenario.nodes().values()) {
			var field = fields.get("nodes").get(node.id());
			if (node.then() != null) mustBe(node.then(), places, field.get("then"));
			node.on().forEach((trigger, reaction) -> {
				if (reaction.to() != null) mustBe(reaction.to(), places, field.get("on").get(trigger.toString()).get("to"));
			});
		}
		for (var ending : scenario.endings()) {
			ending.when().visited().forEach(id -> mustBe(id, nodes, fields.get("endings").get(ending.id()).get("when").get("visited")));
			if (nodes.contains(ending.id())) fields.get("endings").get(ending.id()).wrong("is also the name of a node; give one of them another name");
		}
	}

	private static void mustBe(String id, Set<String> known, Field field) {
		if (!id.isEmpty() && !known.contains(id)) field.wrong("'" + id + "' is none of the case's own names" + References.nearest(id, known));
	}
}
