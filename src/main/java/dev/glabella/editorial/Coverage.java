package dev.glabella.editorial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How well the topics are told apart: every phrasing, judged by a matcher that did not learn it. */
record Coverage(Map<String, List<Trial>> trials) {

	/**
	 * Two topics, or a topic and a route, that phrasings of either were taken for.
	 * @param examples phrasings that went astray between the two
	 */
	record Pair(String one, String other, List<String> examples) {

		public int count() {
			return examples.size();
		}

		boolean has(String id) {
			return one.equals(id) || other.equals(id);
		}

		String otherThan(String id) {
			return one.equals(id) ? other : one;
		}
	}

	static Coverage of(List<Trial> trials) {
		var byTopic = new HashMap<String, List<Trial>>();
		trials.forEach(trial -> byTopic.computeIfAbsent(trial.topic(), none -> new ArrayList<>()).add(trial));
		return new Coverage(Map.copyOf(byTopic));
	}

	List<Trial> of(String topic) {
		return trials.getOrDefault(topic, List.of());
	}

	/** The share of the topic's own phrasings that would find it, in percent. */
	int percent(String topic) {
		var own = of(topic);
		return own.isEmpty() ? 0 : (int) Math.round(100.0 * own.stream().filter(Trial::right).count() / own.size());
	}

	/** The same over all topics. */
	int percent() {
		var all = trials.values().stream().flatMap(List::stream).toList();
		return all.isEmpty() ? 0 : (int) Math.round(100.0 * all.stream().filter(Trial::right).count() / all.size());
	}

	/** What is taken for each other, most often first. */
	List<Pair> pairs() {
		var pairs = new TreeMap<String, Pair>();
		for (var topic : new TreeMap<>(trials).values()) {
			for (var trial : topic) {
				if (trial.right() || trial.got() == null) continue;
				var ordered = trial.topic().compareTo(trial.got()) < 0;
				var one = ordered ? trial.topic() : trial.got();
				var other = ordered ? trial.got() : trial.topic();
				pairs.computeIfAbsent(one + " " + other, key -> new Pair(one, other, new ArrayList<>())).examples().add(trial.question());
			}
		}
		return pairs.values().stream().sorted(Comparator.comparingInt(Pair::count).reversed()).toList();
	}

	/** The pair that a topic is most often confused in. */
	Optional<Pair> neighbour(String topic) {
		return pairs().stream().filter(pair -> pair.has(topic)).findFirst();
	}
}
