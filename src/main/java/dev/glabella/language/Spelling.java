package dev.glabella.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Lexicon;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Repairs what thumbs and habit do to words: texting forms and common misspellings by the lexicon's list, other unknown words by the
 * nearest known one, fused words by a split into two. A word that is spelled right is never changed.
 */
class Spelling {

	private static final String FIELD = "word";
	/** Shorter words are left alone. */
	static final int SHORTEST = 4;
	/** Longer ones are no single word misspelt, and looking for their like takes long. */
	private static final int LONGEST = 24;
	/** From this length on, a word may be more than two run together. */
	private static final int LONG = 7;
	private static final int MOST_FUSED = 5;
	private static final int LONGEST_PART = 14;
	private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
	private static final Pattern QUOTES = Pattern.compile("[’‘`´ʼ′]");
	private static final Pattern BLANKS = Pattern.compile("\\h+");
	private static final Pattern LINE_BREAKS = Pattern.compile(" ?\\v[ \\v]*");
	private static final Pattern SPACE = Pattern.compile("\\s+");

	private final Map<String, String> replacements;
	private final Set<String> protectedWords;
	private final Pattern phrases;
	private final Vocabulary vocabulary;
	/** Made for the first unknown word. */
	private final SingletonSupplier<DirectoryReader> words;
	private final DirectSpellChecker checker = new DirectSpellChecker();

	Spelling(Lexicon lexicon, Vocabulary vocabulary) {
		this.replacements = lexicon.replace();
		this.protectedWords = lexicon.protect();
		this.phrases = phrases(lexicon.replace().keySet());
		this.vocabulary = vocabulary;
		this.words = SingletonSupplier.of(() -> index(vocabulary));
		checker.setMinQueryLength(SHORTEST);
		checker.setMaxEdits(2);
		checker.setMinPrefix(1);
		checker.setAccuracy(0.6f);
		checker.setThresholdFrequency(0);
	}

	/** The message with its words repaired and its white space tidied to single blanks and line breaks; the words it does not touch keep their case. */
	String repair(String message) {
		var text = Normalizer.normalize(QUOTES.matcher(message).replaceAll("'"), Normalizer.Form.NFKC);
		text = LINE_BREAKS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
		if (isShouted(text)) text = text.toLowerCase(Locale.ROOT);
		text = STRETCHED.matcher(text).replaceAll("$1$1");
		text = phrases.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacements.get(SPACE.matcher(match.group().toLowerCase(Locale.ROOT)).replaceAll(" "))));
		return Vocabulary.WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(repairWord(match.group())));
	}

	/** Names all that the repair depends on, the general words aside, which are the same for all. */
	String name() {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			var parts = Stream.of(new TreeMap<>(replacements).toString(), new TreeSet<>(protectedWords).toString(), new TreeSet<>(vocabulary.domain()).toString());
			parts.forEach(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}

	private String repairWord(String word) {
		var lower = word.toLowerCase(Locale.ROOT);
		if (lower.equals("i")) return "I";
		if (protectedWords.contains(lower) || lower.length() < SHORTEST || lower.chars().anyMatch(Character::isDigit) || vocabulary.knows(lower)) return word;
		if (lower.indexOf('\'') >= 0) return word;
		if (lower.length() > MOST_FUSED * LONGEST_PART) return word;
		return (lower.length() > LONGEST ? Optional.<String>empty() : nearest(lower)).or(() -> split(lower)).orElse(word);
	}

	/** The nearest known word: few edits first, then a word of the content before any other. */
	private Optional<String> nearest(String word) {
		int edits = word.length() >= 7 ? 2 : 1;
		try {
			return java.util.Arrays.stream(checker.suggestSimilar(new Term(FIELD, word), 8, words.obtain(), SuggestMode.SUGGEST_ALWAYS))
					.filter(suggestion -> isNear(suggestion, word, edits))
					.max(Comparator.comparingDouble((SuggestWord suggestion) -> suggestion.score + (suggestion.freq > 1 ? 0.15 : 0)))
					.map(suggestion -> suggestion.string);
		} catch (IOException e) {
			throw new IllegalStateException("The spelling index failed: " + e.getMessage(), e);
		}
	}

	/** Two edits only lead to a word of the content: among all English words something is always two edits away. */
	private static boolean isNear(SuggestWord suggestion, String word, int edits) {
		int distance = EditDistance.between(word, suggestion.string);
		return distance <= (suggestion.freq > 1 ? edits : 1);
	}

	/** Known words run together, such as "howlong" or "doesithurt": as few as possible, and of two the split with the longest shorter part. */
	private Optional<String> split(String word) {
		return splitInTwo(word).or(() -> word.length() < LONG ? Optional.empty() : Optional.ofNullable(fewest(word)));
	}

	private Optional<String> splitInTwo(String word) {
		String best = null;
		for (int at = 2; at <= word.length() - 2; at++) {
			var first = word.substring(0, at);
			var second = word.substring(at);
			if (!isWholeWord(first) || !isWholeWord(second)) continue;
			if (best == null || Math.min(at, word.length() - at) > Math.min(best.indexOf(' '), best.length() - best.indexOf(' ') - 1)) best = first + " " + second;
		}
		return Optional.ofNullable(best);
	}

	/** The split into the fewest words of the content, at most {@value #MOST_FUSED}; null when there is none. Two edges of a name may look like words by chance, a whole chain does not. */
	private @Nullable String fewest(String word) {
		var upTo = new String[word.length() + 1];
		var count = new int[word.length() + 1];
		upTo[0] = "";
		for (int end = 1; end <= word.length(); end++) {
			for (int start = Math.max(0, end - LONGEST_PART); start < end; start++) {
				var part = upTo[start] == null ? null : fused(word.substring(start, end));
				if (part == null || count[start] == MOST_FUSED || upTo[end] != null && count[end] <= count[start] + 1) continue;
				upTo[end] = (upTo[start] + " " + part).strip();
				count[end] = count[start] + 1;
			}
		}
		return upTo[word.length()];
	}

	private @Nullable String fused(String part) {
		if (part.length() == 1) return part.equals("i") ? "I" : part.equals("a") ? part : null;
		return vocabulary.domain().contains(part) ? part : part.length() > 2 ? replacements.get(part) : null;
	}

	/** Short fragments of the general list are often no words at all, so those must occur in the content. */
	private boolean isWholeWord(String part) {
		return vocabulary.domain().contains(part) || part.length() > 3 && vocabulary.general().contains(part);
	}

	private static boolean isShouted(String text) {
		long upper = text.chars().filter(Character::isUpperCase).count();
		long lower = text.chars().filter(Character::isLowerCase).count();
		return upper > 6 && upper > 3 * lower;
	}

	private static Pattern phrases(Set<String> keys) {
		if (keys.isEmpty()) return Pattern.compile("(?!)");
		// Grouped by the first letter: there are hundreds of them, and each is tried at each place of a message otherwise.
		var byFirstLetter = keys.stream().sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.groupingBy(key -> key.codePointAt(0)));
		var alternatives = byFirstLetter.entrySet().stream().map(group -> literal(Character.toString(group.getKey()))
				+ group.getValue().stream().map(key -> literal(key.substring(Character.charCount(group.getKey())))).collect(Collectors.joining("|", "(?:", ")")));
		// Not inside "h/o" and not inside "e.r.", where a single letter is no texting form.
		return Pattern.compile("(?<![\\p{L}\\p{N}']|\\b\\p{L}\\.)(?:" + alternatives.collect(Collectors.joining("|")) + ")(?![\\p{L}\\p{N}']|/\\p{L}|\\.\\p{L}\\b)", Pattern.CASE_INSENSITIVE);
	}

	private static String literal(String text) {
		return Pattern.quote(text).replace(" ", "\\E\\s+\\Q");
	}

	private static DirectoryReader index(Vocabulary vocabulary) {
		try {
			var directory = new ByteBuffersDirectory();
			try (var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
				var all = new HashSet<>(vocabulary.general());
				all.addAll(vocabulary.domain());
				// The frequency, which is the number of documents, tells the checker, and us, that the content uses the word.
				writer.addDocument(document(all));
				writer.addDocument(document(vocabulary.domain()));
			}
			return DirectoryReader.open(directory);
		} catch (IOException e) {
			throw new IllegalStateException("The spelling index could not be built: " + e.getMessage(), e);
		}
	}

	private static Document document(Set<String> words) {
		var document = new Document();
		words.forEach(word -> document.add(new StringField(FIELD, word, Field.Store.NO)));
		return document;
	}
}
