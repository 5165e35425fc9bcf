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
 * outside of them; of a whole reply each clause is one as well, as it is cut where nobody has marked anything. A line that comes without a patient weighs less: it is an example by itself, and what false alarms come from is the harmless rest of whole replies.
 * <p>
 * The weights of the kinds, of the regularisation and of the word features were chosen on the 268 labelled replies for choosing, with one in eight of them set aside in turn ({@code docs/marking.md}).
 */
final class ClaimLesson {

	private static final double REPLY = 0.5, LONE = 0.2, NEAR_MISS = 1, WORDING = 0.4;
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
			digest.update(List.of(REPLY, LONE, NEAR_MISS, WORDING, FEWEST, LogisticFit.RIDGE, Sense.WORDS, Sense.FLAGGED, Sense.FLAG).toString().getBytes(StandardCharsets.UTF_8));
			texts(marking).forEach(text -> digest.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}

	private static Stream<String> texts(Marking marking) {
		var replies = marking.replies().stream().flatMap(reply -> Stream.of(reply.flag(), reply.text(), reply.wrong().toString()));
		var claims = marking.claims().stream().flatMap(claim -> Stream.of(Stream.of(claim.id(), String.valueOf(claim.critical())), claim.examples().stream(), Stream.of("not"), claim.not().stream()).flatMap(part -> part));
		var emergencies = marking.emergencies().stream().flatMap(reply -> Stream.of(String.valueOf(reply.helps()), reply.text()));
		return Stream.of(replies, claims, harmless(marking), emergencies).flatMap(part -> part);
	}

	private static Stream<String> harmless(Marking marking) {
		return marking.facts().values().stream().flatMap(fact -> Stream.concat(Stream.of(fact.says()), fact.wordings().stream()));
	}

	/** One text to learn from; {@code claim} is null for a harmless one. */
	private record Instance(String text, String flag, Set<String> grams, @Nullable String claim, double weight) {}

	/** Takes some minutes. */
	Sense learn() {
		if (marking.replies().isEmpty()) return Sense.none();
		var instances = instances();
		var vectors = meanings.ofAll(instances.stream().map(Instance::text).toList());
		var words = words(instances.stream().map(Instance::grams), FEWEST);
		var rows = IntStream.range(0, instances.size()).mapToObj(i -> Sense.features(vectors.get(i), instances.get(i).flag, instances.get(i).grams, words)).toList();
		var wrong = IntStream.range(0, rows.size()).filter(i -> isCritical(instances.get(i).claim)).boxed().toList();
		var claims = List.copyOf(new TreeMap<>(wrong.stream().collect(Collectors.groupingBy(i -> String.valueOf(instances.get(i).claim), Collectors.counting()))).keySet());
		int length = Sense.length(vectors.getFirst().length, words.size());
		var weights = new double[claims.size() + 1][];
		weights[0] = LogisticFit.fit(rows, instances.stream().map(one -> isCritical(one.claim)).toList(), instances.stream().map(Instance::weight).toList(), length);
		var made = wrong.stream().map(rows::get).toList();
		var madeWeights = wrong.stream().map(i -> instances.get(i).weight).toList();
		IntStream.range(0, claims.size()).parallel().forEach(c -> weights[c + 1] = LogisticFit.fit(made, wrong.stream().map(i -> claims.get(c).equals(instances.get(i).claim)).toList(), madeWeights, length));
		return new Sense(claims, words, weights);
	}

	private boolean isCritical(@Nullable String claim) {
		return claim != null && critical.contains(claim);
	}

	/** @param fewest how many texts have to have a word feature for it to count */
	static Map<String, Integer> words(Stream<Set<String>> grams, int fewest) {
		var counts = grams.flatMap(Set::stream).collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		var words = new HashMap<String, Integer>();
		counts.forEach((word, count) -> {
			if (count >= fewest) words.put(word, words.size());
		});
		return words;
	}

	private List<Instance> instances() {
		var harmless = harmless(marking).map(text -> new Draft(new MarkedReply("", "", text, List.of()), WORDING));
		var claims = marking.claims().stream().flatMap(claim -> Stream.concat(claim.examples().stream().map(text -> new Draft(new MarkedReply("", "", text, List.of(new MarkedReply.Span(0, text.length(), claim.id()))), WORDING)),
				claim.not().stream().map(text -> new Draft(new MarkedReply("", "", text, List.of()), NEAR_MISS))));
		var replies = marking.replies().stream().map(reply -> new Draft(reply, reply.patient().isBlank() ? LONE : REPLY));
		return Stream.of(harmless, claims, replies).flatMap(drafts -> drafts).toList().parallelStream().flatMap(draft -> instances(draft).stream()).toList();
	}

	private record Draft(MarkedReply reply, double weight) {}

	private List<Instance> instances(Draft draft) {
		var instances = new ArrayList<Instance>();
		var text = draft.reply.text();
		int at = 0;
		for (var span : draft.reply.wrong()) {
			addHarmless(text.substring(at, span.from()), draft, instances);
			var words = text.substring(span.from(), span.to());
			instances.add(new Instance(words, draft.reply.flag(), Grams.of(tokens(words)), span.claim(), draft.weight));
			at = span.to();
		}
		addHarmless(text.substring(at), draft, instances);
		if (!draft.reply.patient().isBlank()) addAsHeard(draft, instances);
		return instances;
	}

	private void addHarmless(String text, Draft draft, List<Instance> instances) {
		if (text.isBlank()) return;
		for (var clause : Clauses.of(analyzer.analyze(text))) instances.add(instance(clause, draft, null));
	}

	/** The clauses as {@link ClaimFinder} comes upon them: one makes the claim whose stretch is half of it, or of whose stretch it has half. */
	private void addAsHeard(Draft draft, List<Instance> instances) {
		for (var clause : Clauses.of(analyzer.analyze(draft.reply.text()))) {
			instances.add(instance(clause, draft, draft.reply.wrong().stream().filter(span -> isMostly(clause, span)).map(MarkedReply.Span::claim).reduce((before, last) -> last).orElse(null)));
		}
	}

	private static boolean isMostly(Clause clause, MarkedReply.Span span) {
		int shared = Math.min(clause.end(), span.to()) - Math.max(clause.begin(), span.from());
		return shared > 0 && (shared * 2 >= clause.end() - clause.begin() || shared * 2 >= span.to() - span.from());
	}

	private static Instance instance(Clause clause, Draft draft, @Nullable String claim) {
		return new Instance(clause.text(), draft.reply.flag(), Grams.of(clause.tokens()), claim, draft.weight);
	}

	private List<Token> tokens(String text) {
		return analyzer.analyze(text).tokens().toList();
	}
}
