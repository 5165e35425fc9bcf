package dev.glabella.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.util.VectorUtil;

/** Questions with their references, and how alike they are. */
class Items {

	private static final double WIDTH = 0.1;
	private static final double WORDED = 0.7;
	/** Of answers to another question, however like, at most so much is taken over. */
	private static final double OTHER = 0.7;

	private final List<Item> items;
	private final TermSpace space;
	private final List<Sparse> terms = new ArrayList<>();
	private final List<float[]> meanings = new ArrayList<>();
	private final Map<String, Integer> places = new HashMap<>();

	Items(List<Item> items) {
		this.items = List.copyOf(items);
		this.space = new TermSpace(items.stream().map(Items::terms).toList());
		for (var item : items) {
			places.put(key(item), terms.size());
			terms.add(space.vector(terms(item)));
			meanings.add(middle(item));
		}
	}

	private static String key(Item item) {
		return item.question().text() + "\n" + String.join("\n", item.references().stream().map(Statement::text).toList());
	}

	/** The place of one of these; -1 for another. */
	int placeOf(Item item) {
		return places.getOrDefault(key(item), -1);
	}

	int size() {
		return items.size();
	}

	/** How alike each is to one, in order: 1 for itself. */
	double[] likeness(Item item) {
		int place = placeOf(item);
		var vector = space.vector(terms(item));
		var meaning = middle(item);
		var likeness = new double[items.size()];
		for (int i = 0; i < likeness.length; i++) {
			likeness[i] = i == place ? 1 : OTHER * Math.exp((VectorUtil.dotProduct(meaning, meanings.get(i)) - 1) / WIDTH) * (1 - WORDED + WORDED * vector.dot(terms.get(i)));
		}
		return likeness;
	}

	private static List<String> terms(Item item) {
		return item.references().stream().flatMap(reference -> Terms.of(reference.words(), item.names()).stream()).toList();
	}

	private static float[] middle(Item item) {
		var middle = new float[item.question().vector().length];
		for (var reference : item.references()) for (int d = 0; d < middle.length; d++) middle[d] += reference.vector()[d];
		return VectorUtil.l2normalize(middle);
	}
}
