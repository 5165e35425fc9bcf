package dev.glabella.training;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.glabella.knowledge.Scenario;
import dev.glabella.marking.ClaimFound;
import dev.glabella.marking.FactFound;
import dev.glabella.marking.Marks;
import dev.glabella.matching.Meanings;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Hears a reply as the patient of one case would: which of her own things it asks for, and what it does. Safe for use by many threads. */
class Ear {

	/** Least cosine of a question with a wording of the content to be taken for it. */
	private static final double ALIKE = 0.78;

	private final List<float[]> key;
	private final Map<String, List<float[]>> known = new HashMap<>();

	Ear(Scenario scenario, Meanings meanings) {
		this.key = meanings.ofAll(scenario.hidden().key());
		scenario.knows().forEach(one -> known.put(one.id(), meanings.ofAll(one.asked())));
	}

	Heard hear(Marks marks) {
		var nearest = known.entrySet().stream().max(Comparator.comparingDouble(entry -> likeness(marks, entry.getValue()))).orElse(null);
		double toKnown = nearest == null ? 0 : likeness(marks, nearest.getValue());
		double toKey = likeness(marks, key);
		return new Heard(marks.moves(), marks.claims().stream().filter(ClaimFound::sure).map(found -> found.claim().id()).collect(Collectors.toUnmodifiableSet()), said(marks), marks.phrases(),
				marks.questions().stream().anyMatch(Marks.Asked::open), toKey >= ALIKE && toKey >= toKnown, toKnown >= ALIKE ? name(nearest) : null, marks.words());
	}

	private static @Nullable String name(Map.@Nullable Entry<String, List<float[]>> entry) {
		return entry == null ? null : entry.getKey();
	}

	private static Set<String> said(Marks marks) {
		return marks.facts().stream().filter(fact -> fact.state() == FactFound.State.SAID).map(FactFound::fact).collect(Collectors.toUnmodifiableSet());
	}

	private static double likeness(Marks marks, List<float[]> wordings) {
		return marks.questions().stream().flatMapToDouble(asked -> wordings.stream().mapToDouble(wording -> VectorUtil.dotProduct(asked.vector(), wording))).max().orElse(0);
	}
}
