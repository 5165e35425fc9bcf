package dev.glabella.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

	/** One step of a pattern: from where it may start, the positions it may end at. */
	private sealed interface Step {

		/** Any of these words, or nothing when it is optional. */
		record Word(Set<String> words, boolean optional) implements Step {}

		/** Up to that many words of any kind but negations: "throat is not tight" is no "throat .. tight". */
		record Gap(int atMost) implements Step {}

		/** Any of these patterns. */
		record Group(List<List<Step>> alternatives, boolean optional) implements Step {}
	}

	private final String source;
	private final List<Step> steps;
	private final Set<String> firstWords = new HashSet<>();

	private WordPattern(String source, List<Step> steps) {
		this.source = source;
		this.steps = steps;
		collectFirstWords(steps, firstWords);
	}

	/**
	 * Reads a pattern.
	 * @throws IllegalArgumentException when it is malformed or could match without any word
	 */
	public static WordPattern of(String source) {
		var parser = new Parser(source);
		var steps = parser.sequence();
		parser.expectEnd();
		return new WordPattern(source, steps);
	}

	/** Whether the pattern stands anywhere in the tokens. */
	public boolean matches(List<Token> tokens) {
		return !findAll(tokens).isEmpty();
	}

	/** Every place where the pattern stands, in order; the longest match for each word it may begin at. */
	public List<Span> findAll(List<Token> tokens) {
		var spans = new ArrayList<Span>();
		for (int start = 0; start < tokens.size(); start++) {
			if (!startsAt(tokens.get(start))) continue;
			int end = furthest(ends(steps, 0, tokens, start));
			if (end > start) spans.add(new Span(start, end));
		}
		return spans;
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

	private boolean startsAt(Token token) {
		return firstWords.contains(token.lemma()) || firstWords.contains(token.word().toLowerCase(Locale.ROOT));
	}

	private static int furthest(Set<Integer> ends) {
		return ends.stream().mapToInt(Integer::intValue).max().orElse(-1);
	}

	private static Set<Integer> ends(List<Step> steps, int at, List<Token> tokens, int position) {
		if (at == steps.size()) return Set.of(position);
		var ends = new HashSet<Integer>();
		for (int next : after(steps.get(at), tokens, position)) ends.addAll(ends(steps, at + 1, tokens, next));
		return ends;
	}

	private static Set<Integer> after(Step step, List<Token> tokens, int position) {
		var ends = new HashSet<Integer>();
		switch (step) {
			case Step.Word(var words, var optional) -> {
				if (optional) ends.add(position);
				if (position < tokens.size() && is(tokens.get(position), words)) ends.add(position + 1);
			}
			case Step.Gap(var atMost) -> {
				ends.add(position);
				for (int n = 1; n <= atMost && position + n <= tokens.size() && !Negation.isCue(tokens.get(position + n - 1)); n++) ends.add(position + n);
			}
			case Step.Group(var alternatives, var optional) -> {
				if (optional) ends.add(position);
				for (var alternative : alternatives) ends.addAll(ends(alternative, 0, tokens, position));
			}
		}
		return ends;
	}

	private static boolean is(Token token, Set<String> words) {
		return words.contains(token.lemma()) || words.contains(token.word().toLowerCase(Locale.ROOT));
	}

	private void collectFirstWords(List<Step> sequence, Set<String> into) {
		for (var step : sequence) {
			switch (step) {
				case Step.Word(var words, var optional) -> {
					into.addAll(words);
					if (!optional) return;
				}
				case Step.Group(var alternatives, var optional) -> {
					alternatives.forEach(alternative -> collectFirstWords(alternative, into));
					if (!optional) return;
				}
				case Step.Gap gap -> throw new IllegalArgumentException("pattern '" + source + "' must begin with a word, not with a gap");
			}
		}
		throw new IllegalArgumentException("pattern '" + source + "' could match without a word; make one of its words required");
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
			if (at < source.length() && peek() == '(') return List.of(group(optional));
			int from = at;
			while (at < source.length() && !Character.isWhitespace(peek()) && "();".indexOf(peek()) < 0) at++;
			var text = source.substring(from, at);
			if (text.startsWith("..")) return List.of(gap(text));
			if (text.isEmpty() || text.startsWith("@")) throw error("has no list or word at '" + text + "'");
			return words(text, optional);
		}

		private Step group(boolean optional) {
			at++;
			var alternatives = new ArrayList<List<Step>>();
			do alternatives.add(sequence()); while (accept(';'));
			if (!accept(')')) throw error("lacks a ')'");
			return new Step.Group(alternatives, optional);
		}

		private Step gap(String text) {
			var width = WIDTH.matcher(text);
			if (!width.matches()) throw error("has the gap '" + text + "'; write '..' or '..6'");
			return new Step.Gap(width.group(1).isEmpty() ? GAP : Integer.parseInt(width.group(1)));
		}

		/** A written word may be several tokens ("can't" is "can" and "not"); alternatives of several tokens become a group. */
		private List<Step> words(String text, boolean optional) {
			var written = List.of(text.split("\\|", -1));
			if (written.contains("")) throw error("lacks a word beside '|'");
			var alternatives = written.stream().map(word -> Contractions.split(word.toLowerCase(Locale.ROOT))).toList();
			if (alternatives.stream().allMatch(words -> words.size() == 1)) {
				var words = new HashSet<String>();
				alternatives.forEach(alternative -> words.addAll(alternative.getFirst()));
				return List.of(new Step.Word(words, optional));
			}
			return List.of(new Step.Group(alternatives.stream()
					.map(words -> words.stream().map(word -> (Step) new Step.Word(word, false)).toList()).toList(), optional));
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
