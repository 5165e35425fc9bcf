package dev.glabella.language;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Lexicon;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;

/** Analyses messages in the words of one state of the content. Safe for use by many threads. */
public class Analyzer {

	/** In characters. The chat takes less, but a file given to the command line may hold anything, and the tagger's memory grows with each word. */
	private static final int LONGEST = 5_000;

	private final Spelling spelling;
	private final EntityFinder entities;
	private final Set<String> names;
	private final Clock clock;

	/**
	 * @param clock gives the day and the time zone that "yesterday" is counted from
	 */
	public Analyzer(Knowledge knowledge, Clock clock) {
		this(knowledge.lexicon(), Vocabulary.of(knowledge), clock);
	}

	/**
	 * An analyzer for what staff write when they practise: it also takes the words that replies are marked by for spelled right.
	 * @param clock gives the day and the time zone that "yesterday" is counted from
	 */
	public static Analyzer forPractice(Knowledge knowledge, Clock clock) {
		return new Analyzer(knowledge.lexicon(), Vocabulary.of(knowledge).with(Vocabulary.practice(knowledge)), clock);
	}

	private Analyzer(Lexicon lexicon, Vocabulary vocabulary, Clock clock) {
		this.spelling = new Spelling(lexicon, vocabulary);
		this.entities = new EntityFinder(lexicon.terms());
		this.names = vocabulary.names(lexicon);
		this.clock = clock;
	}

	/**
	 * An analyzer for messages about anything: it knows the words of these texts and general English, and nothing of the clinic.
	 * @param lexicon what in it is general English is used
	 * @param clock gives the day and the time zone that "yesterday" is counted from
	 */
	public static Analyzer forTexts(List<String> texts, Lexicon lexicon, Clock clock) {
		var vocabulary = Vocabulary.of(texts);
		return new Analyzer(vocabulary.generalPart(lexicon), vocabulary, clock);
	}

	/** Begins to load what every analyzer needs, on a thread of its own; whoever needs it sooner waits. Saves a second or two at the start of a program. */
	public static void preload() {
		Thread.ofPlatform().name("preload").daemon().start(() -> {
			annotate("Does it hurt?");
			Vocabulary.preload();
		});
	}

	/** Analyses a message of any content, the first {@value #LONGEST} characters of it; what is not language comes out as an utterance without sentences. */
	public Utterance analyze(String message) {
		var text = repair(message);
		var day = LocalDate.now(clock);
		if (text.isEmpty()) return new Utterance(message, text, day, List.of());
		return new Utterance(message, text, day, annotate(text, names).get(CoreAnnotations.SentencesAnnotation.class).stream().map(this::sentence).toList());
	}

	/** The first step of it: the message with its words repaired, which is the {@link Utterance#text() text} of the utterance. */
	public String repair(String message) {
		return spelling.repair(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
	}

	/** Names all that decides what {@link #repair} does: two analyzers of the same name repair alike. */
	public String spelling() {
		return spelling.name();
	}

	private Sentence sentence(CoreMap sentence) {
		var labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
		var lemmas = labels.stream().map(label -> label.lemma().toLowerCase(Locale.ROOT)).toList();
		var negated = Negation.scope(lemmas);
		var tokens = new ArrayList<Token>();
		for (int i = 0; i < labels.size(); i++) tokens.add(token(labels.get(i), lemmas.get(i), negated[i]));
		return new Sentence(sentence.get(CoreAnnotations.TextAnnotation.class), List.copyOf(tokens), entities.find(tokens));
	}

	/** Sentences, tokens, parts of speech and base forms. */
	static Annotation annotate(String text) {
		return annotate(text, Set.of());
	}

	/** The tagger would try every part of speech on a name that it never saw, which takes as long as all the rest. */
	private static Annotation annotate(String text, Set<String> names) {
		var annotation = new Annotation(text);
		Pipeline.TOKENS.annotate(annotation);
		for (var label : annotation.get(CoreAnnotations.TokensAnnotation.class)) {
			if (names.contains(label.word().toLowerCase(Locale.ROOT))) label.setTag("NN");
		}
		Pipeline.TAGS.annotate(annotation);
		return annotation;
	}

	private static Token token(CoreLabel label, String lemma, boolean negated) {
		return new Token(label.word(), label.word().toLowerCase(Locale.ROOT), lemma, label.tag(), negated, label.beginPosition(), label.endPosition());
	}

	/** Takes seconds to load, so it is loaded by the first thread that annotates and not by whoever mentions the analyzer. */
	private static final class Pipeline {

		private static final StanfordCoreNLP TOKENS = load("tokenize");
		private static final StanfordCoreNLP TAGS = load("pos,lemma");

		private static StanfordCoreNLP load(String annotators) {
			var properties = new Properties();
			properties.setProperty("annotators", annotators);
			properties.setProperty("tokenize.options", Tokenizing.OPTIONS);
			// A line break ends a sentence: on a phone it is the commonest full stop.
			properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
			// The tagger takes a millisecond for each word it does not know. Prose of the length the chat takes has fewer words than this, emoji have not.
			properties.setProperty("pos.maxlen", "900");
			properties.setProperty("pos.reuseTags", "true");
			return new StanfordCoreNLP(properties, false);
		}
	}
}
