package dev.glabella.marking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.glabella.knowledge.Marking;
import dev.glabella.knowledge.Marking.Taught;
import dev.glabella.knowledge.Marking.TaughtKind;
import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.language.Token;
import dev.glabella.language.WordPattern.Span;
import dev.glabella.language.WordPatterns;
import dev.glabella.matching.Meanings;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds wrong claims. A pattern confirms one, unless the words stand in a question, in quotation marks or after "if", are denied, or are taken back. What was learned from marked replies ({@link Sense}) confirms a critical
 * one where it is nearly certain, shows it to a person where it is not, and makes a pattern's hit in a reply without any sign of danger a matter for a person too. It hears questions and conditions as well, for "shall I put
 * you down for Tuesday then?" may clear somebody and "if it is only swallowing, that can wait" plays it down. What people taught stands above both.
 */
class ClaimFinder {

	/** How far behind a wording that takes back a claim may begin, in words. */
	private static final int REACH = 6;
	/** Least cosine with an example for a nomination, and by how much it has to beat the harmless wordings. */
	private static final double NEAR = 0.86;
	private static final double NEARER = 0.03;
	/** Odds as logarithms: from the first on a clause makes a critical claim, from the second on a person looks; a reply whose clauses all stay below the third holds none for certain, whatever pattern it hits. */
	private static final double CERTAIN = 1.5, DOUBTFUL = 0, HARMLESS = 0.75;

	private final List<WrongClaim> claims;
	private final WordPatterns<WrongClaim> patterns = new WordPatterns<>();
	private final WordPatterns<WrongClaim> exceptions = new WordPatterns<>();
	private final WordPatterns<String> denied = new WordPatterns<>();
	private final Map<WrongClaim, Examples> examples = new HashMap<>();
	private final Sense sense;
	private final TaughtClaims taught;

	private record Examples(List<String> texts, List<float[]> said, List<float[]> harmless) {}

	ClaimFinder(Marking marking, Sense sense, TaughtClaims taught, Meanings meanings) {
		this.claims = marking.claims();
		this.sense = sense;
		this.taught = taught;
		for (var claim : claims) {
			patterns.add(claim, claim.patterns());
			exceptions.add(claim, claim.except());
			if (!claim.critical()) examples.put(claim, new Examples(claim.examples(), meanings.ofAll(claim.examples()), meanings.ofAll(claim.not())));
		}
		denied.add("denied", marking.denied());
	}

	/** A clause and how dangerous it sounds. */
	private record Heard(ReadReply.Part part, Sense.Features features, double danger, Optional<Taught> taught) {

		/** Whether the clause says something by itself. */
		private boolean isStatement() {
			return !part.clause().question() && !isBareCondition();
		}

		/** "If it's an allergic reaction" without what comes of it. */
		private boolean isBareCondition() {
			return part.clause().conditional() && !part.clause().whole();
		}

		private boolean isCertain() {
			return danger >= CERTAIN && !isBareCondition();
		}

		private boolean isHarmless() {
			return taught.filter(one -> one.kind() == TaughtKind.NO_CLAIM).isPresent();
		}
	}

	List<ClaimFound> find(ReadReply reply, Situation situation) {
		var found = new LinkedHashMap<WrongClaim, ClaimFound>();
		var heard = reply.parts().stream().map(part -> heard(part, situation)).toList();
		var harmless = heard.stream().filter(Heard::isHarmless).map(one -> one.part.clause()).toList();
		heard = heard.stream().filter(one -> !one.isHarmless()).toList();
		double worst = heard.stream().mapToDouble(Heard::danger).max().orElse(0);
		for (int i = 0; i < reply.utterance().sentences().size(); i++) confirm(reply, i, situation, worst, harmless, found);
		for (var one : heard) if (one.isStatement()) one.taught.flatMap(wording -> claims.stream().filter(claim -> claim.id().equals(wording.target())).findFirst())
			.ifPresent(claim -> found.put(claim, new ClaimFound(claim, true, reply.quote(one.part.clause()), "taught")));
		suspect(reply, heard, situation, found);
		nominate(reply, situation, found);
		return List.copyOf(found.values());
	}

	private Heard heard(ReadReply.Part part, Situation situation) {
		var features = sense.features(part.said().vector(), situation.callsFor(), Grams.of(part.clause().tokens()));
		return new Heard(part, features, sense.odds(features), taught.same(part.said().vector()));
	}

	/** The clause that sounds worst, unless a pattern has confirmed a critical claim for certain. */
	private void suspect(ReadReply reply, List<Heard> heard, Situation situation, Map<WrongClaim, ClaimFound> found) {
		if (found.values().stream().anyMatch(one -> one.sure() && one.claim().critical())) return;
		heard.stream().filter(one -> one.danger >= DOUBTFUL && likeliest(one, situation).isPresent()).max(Comparator.comparing(Heard::isCertain).thenComparing(Heard::danger)).ifPresent(worst -> likeliest(worst, situation).ifPresent(claim -> {
			if (worst.isCertain() || !found.containsKey(claim)) found.put(claim, new ClaimFound(claim, worst.isCertain(), reply.quote(worst.part.clause()), "learned"));
		}));
	}

	/** Empty where that is a claim which the content has no longer, or no longer as a critical one. */
	private Optional<WrongClaim> likeliest(Heard worst, Situation situation) {
		var scores = sense.byKind(worst.features);
		claims.stream().filter(claim -> !counts(claim, situation)).forEach(claim -> scores.remove(claim.id()));
		var likeliest = scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
		return likeliest.flatMap(id -> claims.stream().filter(claim -> claim.critical() && claim.id().equals(id)).findFirst());
	}

	private static boolean counts(WrongClaim claim, Situation situation) {
		return claim.onlyWith().isEmpty() || situation.flag() != null && claim.onlyWith().contains(situation.flag());
	}

	private void confirm(ReadReply reply, int sentence, Situation situation, double worst, List<Clause> harmless, Map<WrongClaim, ClaimFound> found) {
		var tokens = reply.utterance().sentences().get(sentence).tokens();
		if (tokens.getLast().spelling().equals("?")) return;
		var takenBack = denied.findAll(tokens).values().stream().flatMap(List::stream).toList();
		var except = exceptions.findAll(tokens);
		patterns.findAll(tokens).forEach((claim, spans) -> {
			if (!counts(claim, situation) || found.containsKey(claim)) return;
			spans.stream().filter(span -> stands(span, tokens, takenBack, reply) && harmless.stream().noneMatch(clause -> clause.covers(tokens.get(span.from()))) && except.getOrDefault(claim, List.of()).stream().noneMatch(other -> touches(span, other))).findFirst()
				.ifPresent(span -> found.put(claim, new ClaimFound(claim, !claim.critical() || !sense.kinds().contains(claim.id()) || worst >= HARMLESS, reply.quote(tokens.get(span.from()), tokens.get(span.to() - 1)), "pattern")));
		});
	}

	private static boolean stands(Span span, List<Token> tokens, List<Span> takenBack, ReadReply reply) {
		var first = tokens.get(span.from());
		boolean denies = tokens.subList(span.from(), span.to()).stream().anyMatch(Token::isNegation);
		if (first.negated() && !denies) return false;
		if (takenBack.stream().anyMatch(back -> back.from() <= span.from() && span.from() <= back.to() + REACH)) return false;
		if (reply.isQuoted(first)) return false;
		return reply.parts().stream().map(ReadReply.Part::clause).filter(clause -> !clause.whole()).noneMatch(clause -> clause.conditional() && clause.covers(first));
	}

	private static boolean touches(Span one, Span other) {
		return one.from() < other.to() && other.from() < one.to();
	}

	private void nominate(ReadReply reply, Situation situation, Map<WrongClaim, ClaimFound> found) {
		for (var part : reply.parts()) {
			if (part.clause().question() || part.clause().conditional()) continue;
			for (var claim : claims) {
				if (claim.critical() || found.containsKey(claim) || !counts(claim, situation)) continue;
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
