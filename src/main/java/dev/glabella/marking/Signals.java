package dev.glabella.marking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.glabella.knowledge.Marking;
import dev.glabella.language.Token;
import dev.glabella.language.WordPattern.Span;
import dev.glabella.language.WordPatterns;

/** Finds what a reply does beside informing, by the patterns of the content. */
class Signals {

	/** What is looked for; the content has the wordings under the same names. */
	enum Signal {
		ACKNOWLEDGES, ACKNOWLEDGES_GENERIC, DISMISSES, HANDS_OVER, ACTS_EMERGENCY, ACTS_CLINIC, NOW, BIDS_EMERGENCY, PUTS_OFF, TODAY, WATCH_FOR, REACH_US, BY_WHEN, ASKS_OPENLY, CHECKS, CHECKS_LIGHTLY, LEAVES_CHOICE,
		REASSURES, EXPLAINS_WORD;

		String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	private final WordPatterns<Signal> patterns = new WordPatterns<>();
	private final WordPatterns<String> jargon = new WordPatterns<>();

	Signals(Marking marking) {
		for (var signal : Signal.values()) {
			var wordings = marking.signals().get(signal.code());
			if (wordings != null) patterns.add(signal, wordings.patterns());
		}
		jargon.add("jargon", marking.jargon());
	}

	/**
	 * Where a signal stands.
	 * @param sentence index of the sentence
	 */
	record Hit(int sentence, Quote quote) {}

	/** What was found, by signal, in the order of the reply. */
	record Found(Map<Signal, List<Hit>> hits) {

		List<Hit> of(Signal signal) {
			return hits.getOrDefault(signal, List.of());
		}

		boolean has(Signal signal) {
			return hits.containsKey(signal);
		}
	}

	Found in(ReadReply reply) {
		var hits = new EnumMap<Signal, List<Hit>>(Signal.class);
		var sentences = reply.utterance().sentences();
		for (int i = 0; i < sentences.size(); i++) {
			int sentence = i;
			var tokens = sentences.get(i).tokens();
			patterns.findAll(tokens).forEach((signal, spans) -> spans.stream().filter(span -> stands(span, tokens))
				.forEach(span -> hits.computeIfAbsent(signal, s -> new ArrayList<>()).add(new Hit(sentence, reply.quote(tokens.get(span.from()), tokens.get(span.to() - 1))))));
		}
		return new Found(hits);
	}

	/** "No need to call us" sends nobody to the clinic. */
	private static boolean stands(Span span, List<Token> tokens) {
		return !tokens.get(span.from()).negated() || tokens.subList(span.from(), span.to()).stream().anyMatch(Token::isNegation);
	}

	/** Words that patients may not know and that the same sentence does not explain. */
	List<Quote> jargon(ReadReply reply, Found found) {
		var quotes = new ArrayList<Quote>();
		var sentences = reply.utterance().sentences();
		for (int i = 0; i < sentences.size(); i++) {
			int sentence = i;
			var tokens = sentences.get(i).tokens();
			for (var span : jargon.findAll(tokens).getOrDefault("jargon", List.of())) {
				var word = reply.quote(tokens.get(span.from()), tokens.get(span.to() - 1));
				boolean explained = found.of(Signal.EXPLAINS_WORD).stream().anyMatch(hit -> hit.sentence() == sentence && hit.quote().from() >= word.from()) || isBracketed(tokens, span.to());
				if (!explained) quotes.add(word);
			}
		}
		return quotes;
	}

	private static boolean isBracketed(List<Token> tokens, int at) {
		return at < tokens.size() && tokens.get(at).spelling().equals("(");
	}
}
