package dev.glabella.knowledge;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.knowledge.Scenario.Move;
import dev.glabella.knowledge.Scenario.Node;
import org.jspecify.annotations.Nullable;

/** Every case can be played to several ends, has enough to say, and asks for what can be graded. */
final class Scenarios implements Rule {

	private static final int LONGEST_LINE = 300, MOST_NEEDS = 5, FEWEST_ENDINGS = 3, FEWEST_KEYS = 4, FEWEST_KNOWN = 5;

	@Override
	public void check(Reading reading) {
		for (var scenario : reading.knowledge().practice().scenarios()) {
			var file = fileOf(scenario);
			if (!reading.notes().isUnreadable(file)) new Check(scenario, reading.knowledge(), file, reading.notes()).check();
		}
		var practice = reading.knowledge().practice();
		practice.scenarios().stream().findFirst().ifPresent(any -> practice.drills().forEach(drill -> new Check(any.with(drill), reading.knowledge(), ScenarioReader.DRILLS, reading.notes()).check(drill)));
	}

	static String fileOf(Scenario scenario) {
		return "scenarios/" + scenario.id() + ".yaml";
	}

	private record Check(Scenario scenario, Knowledge knowledge, String file, Notes notes) {

		void check() {
			amounts();
			lines();
			scenario.nodes().values().forEach(this::facts);
			claims();
			reachable();
			if (scenario.endings().size() < FEWEST_ENDINGS) error("endings", "has " + scenario.endings().size() + "; write " + FEWEST_ENDINGS + " or more, so that it matters how the trainee answers");
		}

		/** Of a node that belongs to no case. */
		void check(Node drill) {
			amounts(drill);
			facts(drill);
			lines();
		}

		private void error(String field, String message) {
			notes.error(file, field, message);
		}

		private void amounts() {
			scenario.nodes().values().forEach(this::amounts);
			scenario.endings().forEach(ending -> least(ending.says(), 2, "endings." + ending.id() + ".says"));
			least(scenario.hidden().hint(), 2, "hidden.hint");
			least(scenario.hidden().key(), FEWEST_KEYS, "hidden.key");
			if (scenario.knows().size() < FEWEST_KNOWN) error("knows", "has " + scenario.knows().size() + " entries; write " + FEWEST_KNOWN + " or more");
			scenario.knows().forEach(known -> {
				least(known.asked(), 3, "knows." + known.id() + ".asked");
				least(known.says(), 2, "knows." + known.id() + ".says");
			});
			var voice = scenario.voice();
			least(voice.thanks(), 4, "voice.thanks");
			least(voice.warms(), 3, "voice.warms");
			least(voice.hurt(), 3, "voice.hurt");
			least(voice.tooLong(), 2, "voice.too-long");
			least(voice.unclear(), 3, "voice.unclear");
			least(voice.movesOn(), 3, "voice.moves-on");
			least(voice.nothingSpecial(), 3, "voice.nothing-special");
			for (var line : voice.unclear()) if (!line.contains("{a}") || !line.contains("{b}")) error("voice.unclear", "'" + line + "' needs {a} and {b}, where the two offers go");
		}

		private void amounts(Node node) {
			var field = "nodes." + node.id();
			least(node.says(), 3, field + ".says");
			node.askAgain().forEach((fact, says) -> least(says, 2, field + ".ask-again." + fact));
			node.on().forEach((trigger, reaction) -> least(reaction.says(), 2, field + ".on." + trigger + ".says"));
			if (node.needs().size() > MOST_NEEDS) error(field + ".needs", "names " + node.needs().size() + " facts; " + MOST_NEEDS + " are as many as one answer can hold");
		}

		private void least(List<String> lines, int least, String field) {
			if (lines.size() < least) error(field, "has " + lines.size() + "; write " + least + " or more");
		}

		private void lines() {
			var seen = new HashSet<String>();
			allLines().forEach(line -> {
				if (line.length() > LONGEST_LINE) error("nodes", "'" + line.substring(0, 40) + "…' has " + line.length() + " characters; nobody types more than " + LONGEST_LINE + " on a phone");
				if (!seen.add(line)) error("nodes", "'" + line + "' stands twice in the case; a patient does not repeat herself");
			});
		}

		private Stream<String> allLines() {
			var nodes = scenario.nodes().values().stream().flatMap(node -> Stream.of(node.says().stream(), node.askAgain().values().stream().flatMap(List::stream),
					node.on().values().stream().flatMap(reaction -> reaction.says().stream())).flatMap(lines -> lines));
			var voice = scenario.voice();
			var others = Stream.of(scenario.hidden().hint(), voice.thanks(), voice.warms(), voice.hurt(), voice.tooLong(), voice.unclear(), voice.movesOn(), voice.nothingSpecial()).flatMap(List::stream);
			var told = Stream.concat(scenario.knows().stream().flatMap(known -> known.says().stream()), scenario.endings().stream().flatMap(ending -> ending.says().stream()));
			return Stream.of(nodes, others, told).flatMap(lines -> lines);
		}

		private void facts(Node node) {
			var field = "nodes." + node.id();
			Stream.concat(node.needs().stream(), node.also().stream()).forEach(name -> {
				if (knowledge.fact(name).isEmpty()) error(field + ".needs", "no topic has the fact '" + name + "'; write it as topic.fact");
				else if (!knowledge.practice().marking().facts().containsKey(name)) error(field + ".needs", "'" + name + "' has no wordings in " + MarkingReader.FACTS + "; add them, or it cannot be graded");
			});
			var asked = new TreeSet<>(node.askAgain().keySet());
			node.needs().forEach(asked::remove);
			node.also().forEach(asked::remove);
			asked.forEach(name -> error(field + ".ask-again", "'" + name + "' is neither under 'needs' nor under 'also'"));
		}

		private void claims() {
			var known = knowledge.practice().marking().claims().stream().map(WrongClaim::id).collect(Collectors.toSet());
			scenario.nodes().values().forEach(node -> node.on().keySet().stream().filter(trigger -> trigger.move() == Move.CLAIMS)
				.forEach(trigger -> isKnown(String.valueOf(trigger.claim()), known, "nodes." + node.id() + ".on")));
			scenario.endings().forEach(ending -> ending.when().claimed().forEach(claim -> isKnown(claim, known, "endings." + ending.id() + ".when.claimed")));
		}

		private void isKnown(String claim, Set<String> known, String field) {
			if (!known.contains(claim)) error(field, "there is no claim '" + claim + "' in " + MarkingReader.CLAIMS + References.nearest(claim, known));
		}

		private void reachable() {
			var reached = new HashSet<String>(scenario.agenda());
			reached.add(scenario.hidden().node());
			var open = new ArrayDeque<>(reached);
			while (!open.isEmpty()) scenario.node(open.remove()).ifPresent(node -> places(node).filter(reached::add).forEach(open::add));
			scenario.nodes().keySet().stream().filter(id -> !reached.contains(id)).forEach(id -> error("nodes." + id, "nothing leads there; put it on the agenda, or lead to it with 'to' or 'then'"));
			boolean always = false;
			for (var ending : scenario.endings()) {
				if (always && !reached.contains(ending.id())) error("endings." + ending.id(), "is never reached, because an ending above it always holds");
				always |= ending.when().isNone();
			}
		}

		private static Stream<@Nullable String> places(Node node) {
			return Stream.concat(Stream.ofNullable(node.then()), node.on().values().stream().map(Scenario.Reaction::to).filter(to -> to != null));
		}
	}
}
