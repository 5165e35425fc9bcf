package dev.glabella.grading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists of terms as unit vectors, rare terms weighing more (Salton and Buckley 1988). */
class TermSpace {

	/** A term seen once has nothing to be likened to. */
	private static final int LEAST = 2;

	private record Known(int id, double weight) {}

	private final Map<String, Known> known = new HashMap<>();

	TermSpace(List<List<String>> documents) {
		var counts = new HashMap<String, Integer>();
		for (var terms : documents) for (var term : new HashSet<>(terms)) counts.merge(term, 1, Integer::sum);
		for (var entry : new TreeMap<>(counts).entrySet()) {
			if (entry.getValue() >= LEAST) known.put(entry.getKey(), new Known(known.size(), 1 + Math.log((documents.size() + 1.0) / (entry.getValue() + 1))));
		}
	}

	Sparse vector(List<String> terms) {
		var counts = new TreeMap<Integer, Double>();
		var frequencies = new HashMap<String, Integer>();
		for (var term : terms) frequencies.merge(term, 1, Integer::sum);
		frequencies.forEach((term, count) -> {
			var place = known.get(term);
			if (place != null) counts.put(place.id, (1 + Math.log(count)) * place.weight);
		});
		double length = Math.sqrt(counts.values().stream().mapToDouble(x -> x * x).sum());
		var values = new float[counts.size()];
		int i = 0;
		for (double value : counts.values()) values[i++] = (float) (value / length);
		return new Sparse(counts.keySet().stream().mapToInt(Integer::intValue).toArray(), values);
	}
}
