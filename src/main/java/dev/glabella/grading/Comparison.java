package dev.glabella.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.util.VectorUtil;

/** An answer beside the references of its question, in numbers. */
class Comparison {

	/** Length must not buy marks. */
	private static final int MOST_WORDS = 12;

	private static final int LONGEST_ROW = 8;

	private final Weights weights;
	private final Flow flow;

	Comparison(Weights weights, Flow flow) {
		this.weights = weights;
		this.flow = flow;
	}

	private record Beside(double cosine, Alignment words, double pieces, Statement reference) {

		double merit() {
			return cosine + words.recall() + 0.5 * words.precision() - 0.5 * words.conflict();
		}
	}

	/** One number for each {@link Sign}. */
	double[] of(Statement answer, Item item) {
		var all = beside(answer, item);
		var nearest = all.stream().max(Comparator.comparingDouble(Beside::merit)).orElseThrow();
		var signs = new Signs();
		putMeanings(signs, answer, item, all, nearest);
		putWords(signs, all, nearest);
		putDenials(signs, answer, all, nearest);
		putNumbers(signs, answer, item, nearest);
		putManner(signs, answer, item);
		return signs.values;
	}

	private static final class Signs {

		private final double[] values = new double[Sign.values().length];

		private void put(Sign sign, double value) {
			values[sign.ordinal()] = value;
		}
	}

	private List<Beside> beside(Statement answer, Item item) {
		var pieces = Terms.pieces(answer.words());
		return IntStream.range(0, item.references().size()).mapToObj(i -> {
			var reference = item.references().get(i);
			return new Beside(VectorUtil.dotProduct(answer.vector(), reference.vector()), Alignment.of(answer, reference, item, weights),
					Terms.cosine(pieces, item.pieces().get(i)), reference);
		}).toList();
	}

	private static void putMeanings(Signs signs, Statement answer, Item item, List<Beside> all, Beside nearest) {
		signs.put(Sign.MEANING, max(all, Beside::cosine));
		signs.put(Sign.MEANING_ON_AVERAGE, all.stream().mapToDouble(Beside::cosine).average().orElseThrow());
		signs.put(Sign.MEANING_OF_QUESTION, VectorUtil.dotProduct(answer.vector(), item.question().vector()));
		signs.put(Sign.MEANING_OF_NEAREST, nearest.cosine);
	}

	private static void putWords(Signs signs, List<Beside> all, Beside nearest) {
		signs.put(Sign.RECALL_OF_NEAREST, nearest.words.recall());
		signs.put(Sign.PRECISION_OF_NEAREST, nearest.words.precision());
		signs.put(Sign.RECALL, max(all, one -> one.words.recall()));
		signs.put(Sign.PLAIN_RECALL, max(all, one -> one.words.plainRecall()));
		signs.put(Sign.PRECISION, max(all, one -> one.words.precision()));
		signs.put(Sign.PIECES, max(all, Beside::pieces));
		signs.put(Sign.ORDER, max(all, one -> one.words.order()));
	}

	private static void putDenials(Signs signs, Statement answer, List<Beside> all, Beside nearest) {
		signs.put(Sign.CONFLICT, nearest.words.conflict());
		signs.put(Sign.AGREEMENT, nearest.words.agreement());
		signs.put(Sign.DENIAL_DIFFERS, answer.denies() != nearest.reference.denies() ? 1 : 0);
		signs.put(Sign.CONSISTENT, max(all, one -> one.words.recall() * (1 - one.words.conflict())));
		signs.put(Sign.OPPOSED, max(all, one -> one.words.plainRecall() * Math.min(1, 2 * one.words.conflict())));
		signs.put(Sign.DENIES, answer.denies() ? 1 : 0);
	}

	private static void putNumbers(Signs signs, Statement answer, Item item, Beside nearest) {
		var told = names(answer.content());
		var wanted = names(nearest.reference.content());
		signs.put(Sign.NUMBERS_MISSING, share(wanted.stream().filter(name -> !told.contains(name)).count(), wanted.size()));
		signs.put(Sign.NUMBERS_STRANGE, share(told.stream().filter(name -> !item.names().containsKey(name)).count(), told.size()));
	}

	private void putManner(Signs signs, Statement answer, Item item) {
		var content = answer.content();
		var surprise = flow.surprise(new Text(answer.words(), item.question().text()));
		signs.put(Sign.LENGTH, Math.log(1 + Math.min(MOST_WORDS, content.size())));
		signs.put(Sign.NEW, share(content.stream().filter(word -> !item.asked().contains(word.lemma())).count(), content.size()));
		signs.put(Sign.SURPRISE, surprise.mean());
		signs.put(Sign.WORST_SURPRISE, surprise.worst());
		signs.put(Sign.VERBS, Math.min(1, share(answer.words().stream().filter(Word::isVerb).count(), content.size())));
		signs.put(Sign.REPEATED, content.isEmpty() ? 0 : 1 - share(content.stream().map(Word::lemma).distinct().count(), content.size()));
		signs.put(Sign.DENSITY, share(content.size(), answer.words().size()));
		signs.put(Sign.ROW, Math.min(LONGEST_ROW, longestRow(answer.words())));
	}

	private static int longestRow(List<Word> words) {
		int longest = 0, row = 0;
		for (var word : words) {
			row = word.content() ? row + 1 : 0;
			longest = Math.max(longest, row);
		}
		return longest;
	}

	private static double max(List<Beside> all, ToDoubleFunction<Beside> of) {
		return all.stream().mapToDouble(of).max().orElseThrow();
	}

	private static double share(long part, int whole) {
		return whole == 0 ? 0 : (double) part / whole;
	}

	/** The numbers and single letters, which name things. */
	private static Set<String> names(List<Word> content) {
		return content.stream().filter(word -> word.isNumber() || word.lemma().length() == 1).map(Word::lemma).collect(Collectors.toSet());
	}
}
