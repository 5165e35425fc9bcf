package dev.glabella.marking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.glabella.knowledge.Marking.Taught;
import dev.glabella.knowledge.Marking.TaughtKind;
import dev.glabella.matching.Meanings;
import org.apache.lucene.util.VectorUtil;

/** Wordings of wrong claims, and harmless ones, that people taught: whatever comes as near as this to one of them means the same. */
record TaughtClaims(List<Taught> wordings, List<float[]> meanings) {

	private static final double SAME = 0.92;

	static TaughtClaims of(List<Taught> taught, Meanings meanings) {
		var claims = taught.stream().filter(one -> one.kind() != TaughtKind.FACT).toList();
		return new TaughtClaims(claims, meanings.ofAll(claims.stream().map(Taught::text).toList()));
	}

	/** The taught wording that means the same, if one does. */
	Optional<Taught> same(float[] meaning) {
		int best = IntStream.range(0, wordings.size()).boxed().max((one, other) -> Float.compare(near(one, meaning), near(other, meaning))).orElse(-1);
		return best < 0 || near(best, meaning) < SAME ? Optional.empty() : Optional.of(wordings.get(best));
	}

	private float near(int one, float[] meaning) {
		return VectorUtil.dotProduct(meanings.get(one), meaning);
	}
}
