package dev.glabella.language;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Lexicon;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;

/** Analyses messages in the words of one state of the content. Safe for use by many threads. */
public class Analyzer {

	private static final StanfordCoreNLP CORE_NLP = coreNlp();

	/** In characters. The chat takes less, but a file given to the command line may hold anything, and the tagger's memory grows with each word. */
	private static final int LONGEST = 5_000;

	private final Spelling spelling;
	private final EntityFinder entities;
	private final Clock clock;

	/**
	 * @param clock gives the day and the time zone that "yesterday" is counted from
	 */
	public Analyzer(Knowledge knowledge, Clock clock) {
		this(knowledge.lexicon(), Vocabulary.of(knowledge), clock);
	}

	private Analyzer(Lexicon lexicon, Vocabulary vocabulary, Clock clock) {
		this.spelling = new Spelling(lexicon, vocabulary);
		this.entities = new EntityFinder(lexicon.terms());
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
		var text = spelling.repair(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
		var day = LocalDate.now(clock);
		if (text.isEmpty()) return new Utterance(message, text, day, List.of());
		return new Utterance(message, text, day, annotate(text).get(CoreAnnotations.SentencesAnnotation.class).stream().map(this::sentence).toList());
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
		var annotation = new Annotation(text);
		CORE_NLP.annotate(annotation);
		return annotation;
	}

	private static Token token(CoreLabel label, String lemma, boolean negated) {
		return new Token(label.word(), lemma, label.tag(), negated, label.beginPosition(), label.endPosition());
	}

	private static StanfordCoreNLP coreNlp() {
		var properties = new Properties();
		properties.setProperty("annotators", "tokenize,pos,lemma");
		properties.setProperty("tokenize.options", Tokenizing.OPTIONS);
		// The tagger takes a millisecond for each word it does not know. Prose of the length the chat takes has fewer words than this, emoji have not.
		properties.setProperty("pos.maxlen", "900");
		// A line break ends a sentence: on a phone it is the commonest full stop.
		properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
		return new StanfordCoreNLP(properties);
	}
}
