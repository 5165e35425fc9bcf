package dev.glabella.language;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Lexicon;
import dev.glabella.knowledge.PatternSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that count as spelled right.
 * @param domain words of the approved content and of the patterns over messages, or of other texts in their place
 * @param general common English words, taken from the word list of the sentence model's tokenizer
 */
record Vocabulary(Set<String> domain, Set<String> general) {

	static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+){0,3}");   // bounded: each round costs stack
	private static final Pattern INFLECTED = Pattern.compile("(?:s|ed|ing|ly|er|y)$");
	private static final Pattern CONTRACTED = Pattern.compile("n?'.*");
	private static final Set<String> ENDINGS = Set.of("s", "es", "ed", "d", "ing", "ly", "er", "ers", "'s", "y");
	private static final Set<String> GENERAL = readGeneral();

	static Vocabulary of(Knowledge knowledge) {
		var texts = Stream.of(
				knowledge.topics().stream().flatMap(topic -> Stream.of(topic.title(), topic.shortAnswer(), topic.longAnswer())),
				knowledge.routes().stream().map(route -> route.reply()),
				knowledge.lexicon().terms().values().stream().flatMap(names -> names.values().stream()).flatMap(spellings -> spellings.stream()),
				knowledge.lexicon().protect().stream(), knowledge.lexicon().replace().values().stream()).flatMap(text -> text);
		var phrasings = Stream.concat(knowledge.topics().stream().flatMap(topic -> topic.questions().stream()),
				knowledge.routes().stream().flatMap(route -> route.questions().stream()));
		var domain = words(texts).collect(Collectors.toCollection(HashSet::new));
		// Phrasings are misspelt on purpose here and there, so their words count only if they are English.
		words(phrasings).filter(GENERAL::contains).forEach(domain::add);
		// What a pattern looks for must reach it unchanged, in whatever spelling; short words are never repaired and make poor halves of a fused one.
		words(patterns(knowledge)).filter(word -> word.length() >= Spelling.SHORTEST).forEach(domain::add);
		return new Vocabulary(domain, GENERAL);
	}

	/** The same with the words of further texts, short ones left out: they are never repaired and make poor halves of a fused one. */
	Vocabulary with(Stream<String> texts) {
		return new Vocabulary(Stream.concat(domain.stream(), words(texts).filter(word -> word.length() >= Spelling.SHORTEST)).collect(Collectors.toUnmodifiableSet()), general);
	}

	/** The words of what staff practise with. */
	static Stream<String> practice(Knowledge knowledge) {
		var marking = knowledge.practice().marking();
		var patterns = Stream.of(marking.claims().stream().flatMap(claim -> Stream.concat(claim.patterns().stream(), claim.except().stream())), marking.denied().stream(),
				marking.signals().values().stream().flatMap(signal -> signal.patterns().stream()), marking.jargon().stream()).flatMap(texts -> texts).filter(pattern -> !pattern.isBlank());
		return Stream.concat(patterns, marking.facts().values().stream().flatMap(fact -> Stream.concat(fact.wordings().stream(), fact.opposites().stream())));
	}

	/** The words of any texts, each of them taken for spelled right. */
	static Vocabulary of(List<String> texts) {
		return new Vocabulary(words(texts.stream()).collect(Collectors.toUnmodifiableSet()), GENERAL);
	}

	/** Texting forms and misspellings of general English words. Names are the clinic's, and so are the words to leave alone. */
	Lexicon generalPart(Lexicon lexicon) {
		var replace = lexicon.replace().entrySet().stream().filter(entry -> words(Stream.of(entry.getValue())).allMatch(this::isGeneral))
				.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
		return new Lexicon(Map.of(), replace, Set.of());
	}

	/** The nouns among the lexicon's names that no list of English words has, in lower case: "botox", but neither "lumps" nor "botoxed". */
	Set<String> names(Lexicon lexicon) {
		return lexicon.terms().values().stream().flatMap(names -> names.values().stream()).flatMap(List::stream).map(name -> name.toLowerCase(Locale.ROOT))
				.filter(name -> name.length() >= Spelling.SHORTEST && WORD.matcher(name).matches() && !INFLECTED.matcher(name).find() && !general.contains(name))
				.collect(Collectors.toUnmodifiableSet());
	}

	private boolean isGeneral(String word) {
		var stem = CONTRACTED.matcher(word).replaceFirst("");
		return stem.length() < 2 || general.contains(stem);   // the general list has no single letters
	}

	private static Stream<String> patterns(Knowledge knowledge) {
		var redFlags = knowledge.redFlags();
		var sets = Stream.concat(redFlags.flags().stream(), knowledge.personalCues().stream()).map(PatternSet::patterns);
		return Stream.concat(sets, Stream.of(redFlags.askedInGeneral(), redFlags.told(), redFlags.denied(), redFlags.harmless())).flatMap(List::stream);
	}

	/** Loads the general words, if no vocabulary was made yet. */
	static void preload() {
		if (GENERAL.isEmpty()) throw new IllegalStateException("the list of general words is empty");
	}

	/** Whether the word, in lower case, is spelled right as far as we can tell. */
	boolean knows(String word) {
		return contains(word) || ENDINGS.stream()
				.anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending) && knowsStem(word.substring(0, word.length() - ending.length())));
	}

	private boolean knowsStem(String stem) {
		int length = stem.length();
		boolean doubled = length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2);
		return contains(stem) && length > 3 || contains(stem + "e") || doubled && contains(stem.substring(0, length - 1));
	}

	private boolean contains(String word) {
		return domain.contains(word) || general.contains(word);
	}

	private static Stream<String> words(Stream<String> texts) {
		return texts.flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).results().map(match -> match.group()));
	}

	private static Set<String> readGeneral() {
		try (var file = Vocabulary.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
			return JsonMapper.shared().readTree(file).at("/model/vocab").propertyNames().stream()
					.filter(word -> word.length() > 1 && word.chars().allMatch(c -> c >= 'a' && c <= 'z')).collect(Collectors.toUnmodifiableSet());
		} catch (IOException e) {
			throw new IllegalStateException("The word list could not be read: " + e.getMessage(), e);
		}
	}
}
