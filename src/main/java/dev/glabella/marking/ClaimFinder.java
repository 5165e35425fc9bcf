package dev.glabella.marking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.glabella.knowledge.Marking;
import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.language.Token;
import dev.glabella.language.WordPattern.Span;
import dev.glabella.language.WordPatterns;
import dev.glabella.matching.Meanings;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds wrong claims. A pattern confirms one, unless the words stand in a question, in quotation marks or after "if", are denied, or are taken back. Meaning alone only nominates: what comes nearer to
 * an example of a claim than to any harmless wording is shown to a person.
 */
class ClaimFinder {

	/** How far behind a wording that takes back a claim may begin, in words. */
	private static final int REACH = 6;
	/** Least cosine with an example for a nomination, and by how much it has to beat the harmless wordings. */
	private static final double NEAR = 0.86;
	private static final double NEARER = 0.03;

	private final List<WrongClaim> claims;
	private final WordPatterns<WrongClaim> patterns = new WordPatterns<>();
	private final WordPatterns<WrongClaim> exceptions = new WordPatterns<>();
	private final WordPatterns<String> denied = new WordPatterns<>();
	private final Map<WrongClaim, Examples> examples = new HashMap<>();

	private record Examples(List<String> texts, List<float[]> said, List<float[]> harmless) {}

	ClaimFinder(Marking marking, Meanings meanings) {
		this.claims = marking.claims();
		for (var claim : claims) {
			patterns.add(claim, claim.patterns());
			exceptions.add(claim, claim.except());
			examples.put(claim, new Examples(claim.examples(), meanings.ofAll(claim.examples()), meanings.ofAll(claim.not())));
		}
		denied.add("denied", marking.denied());
	}

	List<ClaimFound> find(ReadReply reply, Situation situation) {
		var found = new LinkedHashMap<WrongClaim, ClaimFound>();
		for (int i = 0; i < reply.utterance().sentences().size(); i++) confirm(reply, i, situation, found);
		nominate(reply, situation, found);
		return List.copyOf(found.values());
	}

	List<ClaimFound> findSure(ReadReply reply, Situation situation) {
		var found = new LinkedHashMap<WrongClaim, ClaimFound>();
		for (int i = 0; i < reply.utterance().sentences().size(); i++) confirm(reply, i, situation, found);
		return List.copyOf(found.values());
	}

	private static boolean counts(WrongClaim claim, Situation situation) {
		return claim.onlyWith().isEmpty() || situation.flag() != null && claim.onlyWith().contains(situation.flag());
	}

	private void confirm(ReadReply reply, int sentence, Situation situation, Map<WrongClaim, ClaimFound> found) {
		var tokens = reply.utterance().sentences().get(sentence).tokens();
		if (tokens.getLast().spelling().equals("?")) return;
		var takenBack = denied.findAll(tokens).values().stream().flatMap(List::stream).toList();
		var except = exceptions.findAll(tokens);
		patterns.findAll(tokens).forEach((claim, spans) -> {
			if (!counts(claim, situation) || found.containsKey(claim)) return;
			spans.stream().filter(span -> stands(span, tokens, takenBack, reply) && except.getOrDefault(claim, List.of()).stream().noneMatch(other -> touches(span, other))).findFirst()
				.ifPresent(span -> found.put(claim, new ClaimFound(claim, true, reply.quote(tokens.get(span.from()), tokens.get(span.to() - 1)), "pattern")));
		});
	}

	private static boolean stands(Span span, List<Token> tokens, List<Span> takenBack, ReadReply reply) {
		var first = tokens.get(span.from());
		boolean denies = tokens.subList(span.from(), span.to()).stream().anyMatch(Token::isNegation);
		if (first.negated() && !denies) return false;
		if (takenBack.stream().anyMatch(back -> back.from() <= span.from() && span.from() <= back.to() + REACH)) return false;
		if (reply.isQuoted(first)) return false;
		return reply.parts().stream().map(ReadReply.Part::clause).filter(clause -> !clause.whole()).noneMatch(clause -> clause.conditional() && clause.begin() <= first.begin() && first.begin() < clause.end());
	}

	private static boolean touches(Span one, Span other) {
		return one.from() < other.to() && other.from() < one.to();
	}

	private void nominate(ReadReply reply, Situation situation, Map<WrongClaim, ClaimFound> found) {
		for (var part : reply.parts()) {
			if (part.clause().question() || part.clause().conditional()) continue;
			for (var claim : claims) {
				if (found.containsKey(claim) || !counts(claim, situation)) continue;
				var known = examples.get(claim);
				int nearest = nearest(part.said().vector(), known.said);
				double near = VectorUtil.dotProduct(part.said().vector(), known.said.get(nearest));
				double harmless = known.harmless.stream().mapToDouble(vector -> VectorUtil.dotProduct(part.said().vector(), vector)).max().orElse(0);
				if (near >= NEAR && near >= harmless + NEARER) found.put(claim, new ClaimFound(claim, false, reply.quote(part.clause()), "sounds like: " + known.texts.get(nearest)));
			}
		}
	}

	private static int nearest(float[] vector, List<float[]> others) {
		int best = 0;
		for (int i = 1; i < others.size(); i++) if (VectorUtil.dotProduct(vector, others.get(i)) > VectorUtil.dotProduct(vector, others.get(best))) best = i;
		return best;
	}
}
