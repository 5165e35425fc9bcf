package dev.glabella.marking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.knowledge.MarkedReply;
import dev.glabella.knowledge.Marking;
import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.language.Analyzer;
import dev.glabella.language.Token;
import dev.glabella.matching.Meanings;
import org.jspecify.annotations.Nullable;

/**
 * Learns what wrong claims sound like: from marked replies, from the examples and near misses of the claims, and from the wordings of facts, which are harmless. Each marked stretch is one instance, and so is each clause
 * outside of them. A line that comes without a patient weighs less: it is an example by itself, and what false alarms come from is the harmless rest of whole replies.
 * <p>
 * The weights of the kinds, of the regularisation and of the word features were chosen on the 268 labelled replies for choosing, with one in eight of them set aside in turn ({@code docs/marking.md}).
 */
final class ClaimLesson {

	private static final double REPLY = 1, LONE = 0.2, NEAR_MISS = 1, WORDING = 0.4;
	private static final int FEWEST = 2;

	private final Marking marking;
	private final Analyzer analyzer;
	private final Meanings meanings;
	private final Set<String> critical;

	ClaimLesson(Marking marking, Analyzer analyzer, Meanings meanings) {
		this.marking = marking;
		this.analyzer = analyzer;
		this.meanings = meanings;
		this.critical = critical(marking);
	}

	private static Set<String> critical(Marking marking) {
		return marking.claims().stream().filter(WrongClaim::critical).map(WrongClaim::id).collect(Collectors.toSet());
	}

	/** The same name stands for the same lesson. */
	static String name(Marking marking) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			digest.update(List.of(REPLY, LONE, NEAR_MISS, WORDING, FEWEST, LogisticFit.RIDGE, ClaimSense.WORDS).toString().getBytes(StandardCharsets.UTF_8));
			texts(marking).forEach(text -> digest.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}

	private static Stream<String> texts(Marking marking) {
		var replies = marking.replies().stream().flatMap(reply -> Stream.of(reply.text(), reply.wrong().toString()));
		var claims = marking.claims().stream().flatMap(claim -> Stream.of(Stream.of(claim.id(), String.valueOf(claim.critical())), claim.examples().stream(), Stream.of("not"), claim.not().stream()).flatMap(part -> part));
		return Stream.of(replies, claims, harmless(marking)).flatMap(part -> part);
	}

	private static Stream<String> harmless(Marking marking) {
		return marking.facts().values().stream().flatMap(fact -> Stream.concat(Stream.of(fact.says()), fact.wordings().stream()));
	}

	/** One text to learn from; {@code claim} is null for a harmless one. */
	private record Instance(String text, Set<String> grams, @Nullable String claim, double weight) {}

	/** Takes about a minute where the meanings of the texts are not known yet. */
	ClaimSense learn() {
		if (marking.replies().isEmpty()) return ClaimSense.none();
		var instances = instances();
		var vectors = meanings.ofAll(instances.stream().map(Instance::text).toList());
		var words = words(instances);
		var rows = IntStream.range(0, instances.size()).mapToObj(i -> LogisticFit.Row.of(vectors.get(i), instances.get(i).grams, words)).toList();
		var wrong = IntStream.range(0, rows.size()).filter(i -> isCritical(instances.get(i).claim)).boxed().toList();
		var claims = List.copyOf(new TreeMap<>(wrong.stream().collect(Collectors.groupingBy(i -> String.valueOf(instances.get(i).claim), Collectors.counting()))).keySet());
		int length = vectors.getFirst().length + words.size() + 1;
		var weights = new float[claims.size() + 1][];
		weights[0] = LogisticFit.fit(rows, instances.stream().map(one -> isCritical(one.claim)).toList(), instances.stream().map(Instance::weight).toList(), length);
		var made = wrong.stream().map(rows::get).toList();
		var madeWeights = wrong.stream().map(i -> instances.get(i).weight).toList();
		IntStream.range(0, claims.size()).parallel().forEach(c -> weights[c + 1] = LogisticFit.fit(made, wrong.stream().map(i -> claims.get(c).equals(instances.get(i).claim)).toList(), madeWeights, length));
		return new ClaimSense(claims, words, weights);
	}

	private boolean isCritical(@Nullable String claim) {
		return claim != null && critical.contains(claim);
	}

	private static Map<String, Integer> words(List<Instance> instances) {
		var counts = instances.stream().flatMap(one -> one.grams.stream()).collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		var words = new HashMap<String, Integer>();
		counts.forEach((word, count) -> {
			if (count >= FEWEST) words.put(word, words.size());
		});
		return words;
	}

	private List<Instance> instances() {
		var harmless = harmless(marking).map(text -> new Draft(new MarkedReply("", text, List.of()), WORDING));
		var claims = marking.claims().stream().flatMap(claim -> Stream.concat(claim.examples().stream().map(text -> new Draft(new MarkedReply("", text, List.of(new MarkedReply.Span(0, text.length(), claim.id()))), WORDING)),
				claim.not().stream().map(text -> new Draft(new MarkedReply("", text, List.of()), NEAR_MISS))));
		var replies = marking.replies().stream().map(reply -> new Draft(reply, reply.patient().isBlank() ? LONE : REPLY));
		return Stream.of(harmless, claims, replies).flatMap(drafts -> drafts).toList().parallelStream().flatMap(draft -> instances(draft).stream()).toList();
	}

	private record Draft(MarkedReply reply, double weight) {}

	private List<Instance> instances(Draft draft) {
		var instances = new ArrayList<Instance>();
		var text = draft.reply.text();
		int at = 0;
		for (var span : draft.reply.wrong()) {
			addHarmless(text.substring(at, span.from()), draft.weight, instances);
			var words = text.substring(span.from(), span.to());
			instances.add(new Instance(words, Grams.of(tokens(words)), span.claim(), draft.weight));
			at = span.to();
		}
		addHarmless(text.substring(at), draft.weight, instances);
		return instances;
	}

	private void addHarmless(String text, double weight, List<Instance> instances) {
		if (text.isBlank()) return;
		for (var clause : Clauses.of(analyzer.analyze(text))) instances.add(new Instance(clause.text(), Grams.of(clause.tokens()), null, weight));
	}

	private List<Token> tokens(String text) {
		return analyzer.analyze(text).tokens().toList();
	}
}
