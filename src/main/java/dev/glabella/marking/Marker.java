package dev.glabella.marking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.grading.Comparer;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Markdown;
import dev.glabella.knowledge.Marking.Taught;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.knowledge.Scenario.Move;
import dev.glabella.language.Analyzer;
import dev.glabella.language.Token;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.Signals.Signal;
import dev.glabella.matching.Meanings;
import org.jspecify.annotations.Nullable;

/** Marks replies by one state of the content. Safe for use by many threads. */
public final class Marker {

	private static final int LONG_REPLY = 200;
	private static final int PIECE = 5;
	private static final double PASTED = 0.6;
	private static final int FEWEST_PIECES = 15;
	/** In sentences that people write about every second word is a function word; strung-together terms have hardly any. */
	private static final double FEWEST_FUNCTION_WORDS = 0.22;
	private static final int FEWEST_WORDS = 8;

	private final Analyzer analyzer;
	private final Comparer comparer;
	private final FactFinder facts;
	private final ClaimFinder claims;
	private final EmergencyHelp help;
	private final Signals signals;
	private final Set<String> approved;

	private Marker(Analyzer analyzer, Comparer comparer, FactFinder facts, ClaimFinder claims, EmergencyHelp help, Signals signals, Set<String> approved) {
		this.analyzer = analyzer;
		this.comparer = comparer;
		this.facts = facts;
		this.claims = claims;
		this.help = help;
		this.signals = signals;
		this.approved = approved;
	}

	/** Reads all wordings of the content; takes a few seconds the first time. */
	public static Marker of(Knowledge knowledge, Meanings meanings, Clock clock) {
		return of(knowledge, List.of(), meanings, clock);
	}

	/** @param taught what people taught beside the content */
	public static Marker of(Knowledge knowledge, List<Taught> taught, Meanings meanings, Clock clock) {
		var analyzer = Analyzer.forPractice(knowledge, clock);
		var marking = knowledge.practice().marking().taught(taught);
		var wordings = marking.facts().values().stream().flatMap(fact -> Stream.concat(fact.wordings().stream(), fact.opposites().stream())).toList();
		var content = knowledge.practice().marking();
		var senses = Senses.of(content.lessons());
		var comparer = new Comparer(wordings, knowledge.background(), analyzer, meanings);
		var approved = knowledge.topics().stream().flatMap(topic -> pieces(words(Markdown.plain(topic.shortAnswer() + "\n" + topic.longAnswer())))).collect(Collectors.toUnmodifiableSet());
		return new Marker(analyzer, comparer, new FactFinder(knowledge, marking, comparer), new ClaimFinder(marking, senses.claims().sense(), TaughtClaims.of(taught, meanings), meanings), new EmergencyHelp(senses.emergencies().sense(), comparer), new Signals(marking), approved);
	}

	/** Whether a fact can be graded: it has wordings, and they were written for what its topic says today. */
	public boolean grades(String fact) {
		return facts.knows(fact);
	}

	/**
	 * Marks one reply. What is no language comes out with nothing found.
	 * @param handOver what the trainee would do beside writing
	 */
	public Marks mark(Situation situation, String text, @Nullable HandOver handOver) {
		var reply = ReadReply.of(analyzer.analyze(text), comparer);
		var found = signals.in(reply);
		var oddities = oddities(reply, text);
		var claimsFound = claims.find(reply, situation);
		var factsFound = facts.find(reply, situation).stream().map(fact -> weighed(fact, claimsFound, oddities.contains(Oddity.STUFFED))).toList();
		var questions = questions(reply, found);
		var helped = situation.flag() == Flag.EMERGENCY ? help.in(reply, found) : null;
		var rubric = new Rubric(reply, situation, factsFound, claimsFound, found, helped, questions, signals.jargon(reply, found), oddities.contains(Oddity.PASTED), handOver);
		var marks = rubric.marks();
		return new Marks(factsFound, claimsFound, moves(situation, factsFound, claimsFound, found, questions, marks, handOver != null), questions, marks, oddities, rubric.phrases(), reply.words());
	}

	/** What was strung together is not sure to be meant, and what a confirmed claim goes against is not said, whatever stands beside it. */
	private static FactFound weighed(FactFound fact, List<ClaimFound> claims, boolean stuffed) {
		var against = claims.stream().filter(found -> found.sure() && found.claim().fact().equals(fact.fact())).findFirst();
		if (against.isPresent()) return fact.contradictedBy(against.get());
		return stuffed && fact.state() == State.SAID ? fact.doubted("These words stand in a row without making sentences.") : fact;
	}

	private Set<Oddity> oddities(ReadReply reply, String text) {
		var oddities = EnumSet.noneOf(Oddity.class);
		if (reply.words() > LONG_REPLY) oddities.add(Oddity.VERY_LONG);
		var pieces = pieces(words(text)).toList();
		if (pieces.size() >= FEWEST_PIECES && pieces.stream().filter(approved::contains).count() >= PASTED * pieces.size()) oddities.add(Oddity.PASTED);
		if (isStuffed(reply)) oddities.add(Oddity.STUFFED);
		return oddities;
	}

	private static boolean isStuffed(ReadReply reply) {
		var words = reply.tokens().stream().filter(token -> !token.isMark()).toList();
		if (words.size() < FEWEST_WORDS) return false;
		long function = words.stream().filter(Marker::isFunctionWord).count();
		return function < FEWEST_FUNCTION_WORDS * words.size();
	}

	private static boolean isFunctionWord(Token token) {
		return switch (token.tag()) {
			case "DT", "IN", "TO", "CC", "PRP", "PRP$", "WDT", "WP", "WRB", "MD", "EX", "PDT" -> true;
			default -> Set.of("be", "have", "do", "not").contains(token.lemma());
		};
	}

	private static List<String> words(String text) {
		return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")).filter(word -> !word.isEmpty()).toList();
	}

	private static Stream<String> pieces(List<String> words) {
		return IntStream.rangeClosed(0, words.size() - PIECE).mapToObj(i -> String.join(" ", words.subList(i, i + PIECE)));
	}

	/** Sentences that ask the patient something; whether all is clear does not count. */
	private List<Marks.Asked> questions(ReadReply reply, Signals.Found found) {
		var questions = new ArrayList<Marks.Asked>();
		for (int i = 0; i < reply.utterance().sentences().size(); i++) {
			int sentence = i;
			var one = reply.utterance().sentences().get(i);
			boolean openly = found.of(Signal.ASKS_OPENLY).stream().anyMatch(hit -> hit.sentence() == sentence);
			boolean lightly = found.of(Signal.CHECKS_LIGHTLY).stream().anyMatch(hit -> hit.sentence() == sentence);
			if (lightly || !openly && !(one.text().strip().endsWith("?") && isToYou(one.tokens()))) continue;
			questions.add(new Marks.Asked(one.text(), openly || isOpen(one.tokens()), comparer.said(one.text(), one.tokens()).vector()));
		}
		return questions;
	}

	private static boolean isToYou(List<Token> tokens) {
		return tokens.stream().anyMatch(token -> Set.of("you", "your", "u", "ur", "yours", "yourself", "there", "any", "it", "anything", "what", "how", "when").contains(token.spelling()));
	}

	private static boolean isOpen(List<Token> tokens) {
		return tokens.stream().anyMatch(token -> Set.of("what", "how", "why", "which", "when", "who", "whom", "where").contains(token.spelling()) && token.tag().startsWith("W"));
	}

	private static Set<Move> moves(Situation situation, List<FactFound> facts, List<ClaimFound> claims, Signals.Found signals, List<Marks.Asked> questions, List<CriterionMark> marks, boolean handedOver) {
		var moves = EnumSet.noneOf(Move.class);
		if (claims.stream().anyMatch(ClaimFound::sure)) moves.add(Move.CLAIMS);
		escalation(situation.flag(), marks, moves);
		if (signals.has(Signal.DISMISSES) || claims.stream().anyMatch(found -> found.sure() && found.claim().criterion().equals(Criterion.HONEST.code()))) moves.add(Move.DISMISSES);
		if (signals.has(Signal.ACKNOWLEDGES)) moves.add(Move.ACKNOWLEDGES);
		if (!questions.isEmpty()) moves.add(Move.ASKS);
		if (handedOver || signals.has(Signal.HANDS_OVER)) moves.add(Move.DEFERS);
		var needed = new HashSet<>(situation.needs());
		needed.removeAll(situation.told());
		facts.stream().filter(fact -> fact.state() == State.SAID).map(FactFound::fact).forEach(needed::remove);
		boolean any = facts.stream().anyMatch(fact -> fact.state() == State.SAID || fact.state() == State.NOT_SURE || fact.state() == State.CONTRADICTED);
		if (!situation.needs().isEmpty() && needed.isEmpty()) moves.add(Move.COVERS);
		else if (any) moves.add(Move.PARTLY);
		if (moves.isEmpty() || moves.equals(EnumSet.of(Move.MISSES_FLAG))) moves.add(Move.UNCLEAR);
		return moves;
	}

	private static void escalation(@Nullable Flag flag, List<CriterionMark> marks, Set<Move> moves) {
		if (flag == null) return;
		var mark = marks.stream().filter(one -> one.criterion() == Criterion.ESCALATION).findFirst().orElseThrow().mark();
		// Who cannot be told to mean help was heard by the patient to name it.
		if (mark.counts() || mark == Mark.NOT_SURE) moves.add(mark == Mark.NOT ? Move.MISSES_FLAG : Move.ESCALATES);
	}

	/** The signs of the clauses of a reply for one fact, for measuring. */
	List<double[]> signs(String fact, String text) {
		return facts.signsOf(fact, ReadReply.of(analyzer.analyze(text), comparer));
	}
}
