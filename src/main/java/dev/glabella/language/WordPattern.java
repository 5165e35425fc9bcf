package dev.glabella.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A wording to look for: a line of words with alternatives, gaps and optional words, as {@code docs/knowledge.md} describes.
 * <p>
 * A word of a pattern matches a token by its spelling or its base form, in any case. Groups in parentheses hold alternatives separated by
 * semicolons, each a pattern of its own; lists named in the content folder arrive in that form.
 * <p>
 * TokensRegex has all of this and more, but costs about a microsecond for each pattern and token; the content folder holds
 * many hundreds of patterns, and each message meets all of them. Here a pattern is tried only where one of its first words stands.
 */
public class WordPattern {

	private static final int GAP = 3;
	private static final Pattern WIDTH = Pattern.compile("\\.\\.(\\d{0,2})");
	private static final int NOWHERE = -1;

	/** What is left of a pattern at some point of it. */
	private sealed interface Rest {

		/** Nothing: the pattern ends here. */
		record End() implements Rest {}

		/** Any of these words, then the rest. */
		record Word(Set<String> words, Rest rest) implements Rest {}

		/** Up to that many words of any kind but negations, then the rest: "throat is not tight" is no "throat .. tight". */
		record Gap(int atMost, Rest rest) implements Rest {}

		/** Any of these. */
		record Either(List<Rest> ways) implements Rest {}
	}

	/** A part of a pattern; it makes what is left from there on out of what is left after it. */
	private interface Step extends UnaryOperator<Rest> {

		static Rest chain(List<Step> steps, Rest rest) {
			for (var step : steps.reversed()) rest = step.apply(rest);
			return rest;
		}

		/** This part, or nothing. */
		default Step optional() {
			return rest -> new Rest.Either(List.of(apply(rest), rest));
		}
	}

	private final String source;
	private final Rest whole;
	private final Set<String> firstWords = new HashSet<>();

	private WordPattern(String source, Rest whole) {
		this.source = source;
		this.whole = whole;
		collectFirstWords(whole);
	}

	/**
	 * Reads a pattern.
	 * @throws IllegalArgumentException when it is malformed or could match without any word
	 */
	public static WordPattern of(String source) {
		var parser = new Parser(source);
		var steps = parser.sequence();
		parser.expectEnd();
		return new WordPattern(source, Step.chain(steps, new Rest.End()));
	}

	/** Whether the pattern stands anywhere in the tokens. */
	public boolean matches(List<Token> tokens) {
		return !findAll(tokens).isEmpty();
	}

	/** Every place where the pattern stands, in order; the longest match for each word it may begin at. */
	public List<Span> findAll(List<Token> tokens) {
		return IntStream.range(0, tokens.size()).mapToObj(start -> findAt(start, tokens)).flatMap(Optional::stream).toList();
	}

	/** Where the pattern stands if it begins at this token: as far as it reaches. */
	Optional<Span> findAt(int start, List<Token> tokens) {
		int end = furthest(whole, tokens, start);
		return end == NOWHERE ? Optional.empty() : Optional.of(new Span(start, end));
	}

	/**
	 * Where a pattern stands.
	 * @param from index of the first token
	 * @param to index after the last one
	 */
	public record Span(int from, int to) {}

	/** Every word a match may begin with. */
	Set<String> firstWords() {
		return firstWords;
	}

	/** The last position at which it can end, or {@value #NOWHERE}. */
	private static int furthest(Rest rest, List<Token> tokens, int position) {
		return switch (rest) {
			case Rest.End end -> position;
			case Rest.Word(var words, var next) -> position < tokens.size() && is(tokens.get(position), words) ? furthest(next, tokens, position + 1) : NOWHERE;
			case Rest.Gap(var atMost, var next) -> {
				int furthest = furthest(next, tokens, position);
				for (int at = position; at < Math.min(position + atMost, tokens.size()) && !Negation.isCue(tokens.get(at)); at++) {
					furthest = Math.max(furthest, furthest(next, tokens, at + 1));
				}
				yield furthest;
			}
			case Rest.Either(var ways) -> {
				int furthest = NOWHERE;
				for (var way : ways) furthest = Math.max(furthest, furthest(way, tokens, position));
				yield furthest;
			}
		};
	}

	private static boolean is(Token token, Set<String> words) {
		return words.contains(token.lemma()) || words.contains(token.spelling());
	}

	private void collectFirstWords(Rest rest) {
		switch (rest) {
			case Rest.Word(var words, var next) -> firstWords.addAll(words);
			case Rest.Either(var ways) -> ways.forEach(this::collectFirstWords);
			case Rest.Gap gap -> throw new IllegalArgumentException("pattern '" + source + "' must begin with a word, not with a gap");
			case Rest.End end -> throw new IllegalArgumentException("pattern '" + source + "' could match without a word; make one of its words required");
		}
	}

	@Override
	public String toString() {
		return source;
	}

	/** Reads the pattern language by recursive descent. */
	private static class Parser {

		private final String source;
		private int at;

		Parser(String source) {
			this.source = source;
		}

		List<Step> sequence() {
			var steps = new ArrayList<Step>();
			for (skipSpace(); at < source.length() && peek() != ';' && peek() != ')'; skipSpace()) steps.addAll(step());
			if (steps.isEmpty()) throw error("holds an empty part");
			return steps;
		}

		void expectEnd() {
			if (at < source.length()) throw error("has a stray '" + peek() + "'");
		}

		private List<Step> step() {
			boolean optional = peek() == '?';
			if (optional) at++;
			var steps = at < source.length() && peek() == '(' ? List.of(group()) : written();
			return optional ? List.of(((Step) rest -> Step.chain(steps, rest)).optional()) : steps;
		}

		private List<Step> written() {
			int from = at;
			while (at < source.length() && !Character.isWhitespace(peek()) && "();".indexOf(peek()) < 0) at++;
			var text = source.substring(from, at);
			if (text.startsWith("..")) return List.of(gap(text));
			if (text.isEmpty() || text.startsWith("@")) throw error("has no list or word at '" + text + "'");
			return words(text);
		}

		private Step group() {
			at++;
			var alternatives = new ArrayList<List<Step>>();
			do alternatives.add(sequence()); while (accept(';'));
			if (!accept(')')) throw error("lacks a ')'");
			return rest -> new Rest.Either(alternatives.stream().map(alternative -> Step.chain(alternative, rest)).toList());
		}

		private Step gap(String text) {
			var width = WIDTH.matcher(text);
			if (!width.matches()) throw error("has the gap '" + text + "'; write '..' or '..6'");
			int atMost = width.group(1).isEmpty() ? GAP : Integer.parseInt(width.group(1));
			return rest -> new Rest.Gap(atMost, rest);
		}

		/** A written word may be several tokens ("can't" is "can" and "not"). Single words are looked up together. */
		private List<Step> words(String text) {
			var written = List.of(text.split("\\|", -1));
			if (written.contains("")) throw error("lacks a word beside '|'");
			var alternatives = written.stream().flatMap(word -> Contractions.ways(word.toLowerCase(Locale.ROOT)).stream()).toList();
			var single = alternatives.stream().filter(words -> words.size() == 1).flatMap(words -> words.getFirst().stream()).collect(Collectors.toUnmodifiableSet());
			var several = alternatives.stream().filter(words -> words.size() > 1).map(Parser::inOrder).toList();
			if (several.isEmpty()) return List.of(rest -> new Rest.Word(single, rest));
			if (single.isEmpty() && several.size() == 1) return several.getFirst();
			return List.of(rest -> new Rest.Either(Stream.concat(single.isEmpty() ? Stream.empty() : Stream.of(new Rest.Word(single, rest)), several.stream().map(steps -> Step.chain(steps, rest))).toList()));
		}

		private static List<Step> inOrder(List<Set<String>> words) {
			return words.stream().map(word -> (Step) rest -> new Rest.Word(word, rest)).toList();
		}

		private boolean accept(char c) {
			skipSpace();
			if (at >= source.length() || peek() != c) return false;
			at++;
			return true;
		}

		private void skipSpace() {
			while (at < source.length() && Character.isWhitespace(peek())) at++;
		}

		private char peek() {
			return source.charAt(at);
		}

		private IllegalArgumentException error(String what) {
			return new IllegalArgumentException("pattern '" + source + "' " + what);
		}
	}
}
